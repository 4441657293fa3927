package org.gongji.hotline.rules;

import java.util.Set;

/// Who may be a beneficiary, and how the relation is shown.
///
/// @param relations without the spouse's parents
/// @param spouseParents they may be bound too
/// @param enrolment the schemes a beneficiary may be insured in
public record Kinship(Set<Relation> relations, boolean spouseParents, Set<Scheme> enrolment, RelationProof proof) {

    /// How a relation is shown.
    public enum RelationProof {
        NONE,
        PLEDGE,
        DOCUMENT
    }

    public Kinship {
        relations = Set.copyOf(relations);
        enrolment = Set.copyOf(enrolment);
        if (relations.isEmpty()) {
            throw new Contradiction(Parameter.RELATIONS, "at least one is needed");
        }
        if (relations.contains(Relation.PARENT_IN_LAW)) {
            throw new Contradiction(Parameter.RELATIONS, "PARENT_IN_LAW is said by spouseParents");
        }
        if (enrolment.isEmpty()) {
            throw new Contradiction(Parameter.ENROLMENT, "at least one scheme is needed");
        }
    }

    public boolean allows(Relation relation) {
        return relation == Relation.PARENT_IN_LAW ? spouseParents : relations.contains(relation);
    }
}
