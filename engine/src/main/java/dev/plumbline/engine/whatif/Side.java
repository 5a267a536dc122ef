package dev.plumbline.engine.whatif;

import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.policy.Bundle;
import java.util.List;

/**
 * One of the two bundles that are compared, with what it says of the evidence.
 *
 * @param findings those of all policies, or of those in which the bundles differ
 */
record Side(Bundle bundle, List<Finding> findings) {
  Side {
    findings = List.copyOf(findings);
  }
}
