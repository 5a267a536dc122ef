package dev.plumbline.server.cli;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.plumbline.engine.bundle.BundleManifest;
import dev.plumbline.engine.bundle.SignedBundle;
import dev.plumbline.engine.policy.Bundle;
import java.time.Instant;
import java.util.List;

/**
 * What a bundle file is that was accepted.
 *
 * @param sha256 of the whole file, in hex
 * @param signedWith the fingerprint of the key
 * @param asMade whether what ships with this program is what shipped when it was made
 */
record BundleReport(
    String file,
    String sha256,
    long revision,
    Instant made,
    String author,
    String approver,
    String signedWith,
    String bundleHash,
    int policies,
    int files,
    boolean asMade) {

  /** What is told when a bundle was signed with other shipped policies than there are now. */
  static final String NOT_AS_MADE =
      "the vocabulary or the policies that ship are not those it was signed with, so findings may"
          + " differ from what was approved";

  static BundleReport of(SignedBundle bundle, Bundle read) {
    BundleManifest manifest = bundle.manifest();
    return new BundleReport(
        bundle.file(),
        bundle.sha256(),
        manifest.revision(),
        manifest.made(),
        manifest.author(),
        manifest.approver(),
        bundle.signedWith(),
        manifest.bundleHash(),
        manifest.policies().size(),
        manifest.files().size(),
        bundle.isAsMade(read));
  }

  @JsonIgnore
  List<String> lines() {
    return List.of(
        file + ": revision " + revision + ", signed with a trusted key",
        "  made         " + made,
        "  author       " + author,
        "  approver     " + approver,
        "  policies     " + policies + " of its own, in " + files + " files",
        "  key          " + signedWith,
        "  bundle hash  " + bundleHash,
        "  file hash    " + sha256);
  }
}
