package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Observed;

/**
 * An organizational unit, or the root of the tree (organizations:ListRoots,
 * ListOrganizationalUnitsForParent).
 */
public record OrganizationalUnit(
    Identity identity, Observed<String> name, Observed<String> parentId, Observed<String> path)
    implements Thing {}
