package org.gongji.hotline.binding;

import java.util.Optional;
import org.gongji.hotline.rules.Channel;
import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.rules.Money;
import org.gongji.hotline.rules.Relation;
import org.gongji.hotline.rules.Side;

/// What somebody asks for: that one person's money may be used by another.
///
/// @param relation what the beneficiary is to the sharer
/// @param quota how much is set aside; empty where no limit is set
/// @param documentSeen somebody at a window has seen the paper that shows the relation
public record Application(
        IdNumber sharer,
        IdNumber beneficiary,
        Relation relation,
        Side filedBy,
        Channel channel,
        Optional<Money> quota,
        boolean documentSeen) {

    /// Without a paper that shows the relation.
    public Application(
            IdNumber sharer,
            IdNumber beneficiary,
            Relation relation,
            Side filedBy,
            Channel channel,
            Optional<Money> quota) {
        this(sharer, beneficiary, relation, filedBy, channel, quota, false);
    }

    public Application {
        if (documentSeen && channel != Channel.WINDOW) {
            throw new IllegalArgumentException("a paper is seen at a window");
        }
    }
}
