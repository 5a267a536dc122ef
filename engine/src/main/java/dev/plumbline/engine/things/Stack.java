package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Observed;
import java.time.Instant;

/** A CloudFormation stack with its stored drift state (cloudformation:ListStacks). */
public record Stack(
    Identity identity,
    Observed<String> name,
    Observed<String> status,
    Observed<String> drift,
    Observed<Instant> driftChecked)
    implements Thing {}
