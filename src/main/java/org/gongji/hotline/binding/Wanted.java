package org.gongji.hotline.binding;

import java.util.Optional;
import java.util.stream.Stream;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.rules.Channel;
import org.gongji.hotline.rules.Money;
import org.gongji.hotline.rules.Relation;
import org.gongji.hotline.rules.Side;

/// What is to be filed, by our own numbers of the people.
///
/// @param sharer empty where nobody is on file
/// @param beneficiary empty where nobody is on file
/// @param samePerson both sides have one ID
/// @param documentSeen somebody has seen the paper that shows the relation
record Wanted(
        Optional<PersonId> sharer,
        Optional<PersonId> beneficiary,
        boolean samePerson,
        Relation relation,
        Side filedBy,
        Channel channel,
        Optional<Money> quota,
        boolean documentSeen) {

    /// Those of the two who are on file.
    Stream<PersonId> people() {
        return Stream.concat(sharer.stream(), beneficiary.stream());
    }
}
