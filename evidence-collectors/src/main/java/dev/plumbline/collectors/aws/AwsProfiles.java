package dev.plumbline.collectors.aws;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.profiles.ProfileFile;

/**
 * What profiles of the AWS configuration say, as the AWS CLI understands them: a file of
 * configuration, and one of credentials.
 *
 * @param configuration normally {@code ~/.aws/config}; the file need not exist
 * @param credentials normally {@code ~/.aws/credentials}; the file need not exist
 */
public record AwsProfiles(Optional<Path> configuration, Optional<Path> credentials) {

  /**
   * The Region of a profile; empty if the profile, or its Region, is not there.
   *
   * @throws IllegalArgumentException if a file is not of profiles; the message tells the line
   */
  public Optional<String> region(String profile) {
    ProfileFile.Aggregator files = ProfileFile.aggregator();
    configuration
        .filter(Files::isRegularFile)
        .ifPresent(path -> files.addFile(file(path, ProfileFile.Type.CONFIGURATION)));
    credentials
        .filter(Files::isRegularFile)
        .ifPresent(path -> files.addFile(file(path, ProfileFile.Type.CREDENTIALS)));
    return files
        .build()
        .profile(profile)
        .flatMap(found -> found.property("region"))
        .filter(region -> !region.isBlank());
  }

  private static ProfileFile file(Path path, ProfileFile.Type type) {
    try {
      return ProfileFile.builder().content(path).type(type).build();
    } catch (RuntimeException unusable) {
      throw new IllegalArgumentException(path + ": " + unusable.getMessage(), unusable);
    }
  }
}
