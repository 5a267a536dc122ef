package dev.plumbline.server.cli;

import dev.plumbline.collectors.aws.AwsProfiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Region that the AWS CLI would take: of the environment, or else of the profile in use. */
final class AwsRegion {
  private static final List<String> VARIABLES = List.of("AWS_REGION", "AWS_DEFAULT_REGION");
  private static final List<String> PROFILES = List.of("AWS_PROFILE", "AWS_DEFAULT_PROFILE");
  private static final List<String> HOMES = List.of("HOME", "USERPROFILE");
  private static final String DEFAULT_PROFILE = "default";

  private AwsRegion() {}

  /**
   * Looks where the AWS CLI looks.
   *
   * @param profile the one that is named elsewhere than in the environment
   * @throws BadInputException if the AWS configuration cannot be read
   */
  static Optional<String> of(Map<String, String> environment, Optional<String> profile) {
    return first(environment, VARIABLES)
        .or(
            () ->
                ofProfile(
                    environment,
                    profile.or(() -> first(environment, PROFILES)).orElse(DEFAULT_PROFILE)));
  }

  private static Optional<String> ofProfile(Map<String, String> environment, String profile) {
    Optional<Path> home = first(environment, HOMES).map(folder -> Path.of(folder, ".aws"));
    AwsProfiles profiles =
        new AwsProfiles(
            file(environment, "AWS_CONFIG_FILE").or(() -> home.map(aws -> aws.resolve("config"))),
            file(environment, "AWS_SHARED_CREDENTIALS_FILE")
                .or(() -> home.map(aws -> aws.resolve("credentials"))));
    try {
      return profiles.region(profile);
    } catch (IllegalArgumentException unusable) {
      throw new BadInputException(String.valueOf(unusable.getMessage()));
    }
  }

  private static Optional<Path> file(Map<String, String> environment, String variable) {
    return first(environment, List.of(variable)).map(Path::of);
  }

  private static Optional<String> first(Map<String, String> environment, List<String> names) {
    return names.stream()
        .flatMap(name -> Stream.ofNullable(environment.get(name)))
        .filter(value -> !value.isBlank())
        .findFirst();
  }
}
