package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Observed;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * The root user of an account (iam:GetAccountSummary, the credential report,
 * iam:ListVirtualMFADevices).
 */
public record RootUser(
    Identity identity,
    Observed<Boolean> mfa,
    Observed<BigDecimal> keys,
    Observed<Boolean> credentials,
    Observed<Boolean> virtualMfa,
    Observed<Boolean> reportedKeys,
    Observed<Instant> lastUse,
    Observed<Instant> lastKeyUse,
    Observed<Instant> passwordChanged)
    implements Thing {}
