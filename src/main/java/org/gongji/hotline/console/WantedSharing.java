package org.gongji.hotline.console;

import java.util.HexFormat;
import java.util.Optional;
import org.gongji.hotline.binding.Application;
import org.gongji.hotline.rules.Channel;
import org.gongji.hotline.rules.Money;
import org.gongji.hotline.rules.Relation;
import org.gongji.hotline.rules.Side;
import org.gongji.hotline.vault.BlindIndex;
import org.jspecify.annotations.Nullable;

/// The body that files a request for sharing, or asks what would become of it.
///
/// @param relation what the beneficiary is to the sharer
/// @param quota null where no limit is set, like a field that is not there
/// @param documentSeen that somebody at the window has seen the paper that shows the relation; false where it is not
/// there
record WantedSharing(
        @Nullable String sharerId,
        @Nullable String beneficiaryId,
        @Nullable String relation,
        @Nullable String filedBy,
        @Nullable String channel,
        @Nullable String quota,
        @Nullable Boolean documentSeen) {

    Application application() {
        var where = Bodies.one(Channel.class, "channel", channel);
        var seen = Boolean.TRUE.equals(documentSeen);
        if (seen && where != Channel.WINDOW) {
            throw new Unfit("documentSeen", "A paper is seen at a window only.");
        }
        return new Application(
                Bodies.idNumber("sharerId", sharerId),
                Bodies.idNumber("beneficiaryId", beneficiaryId),
                Bodies.one(Relation.class, "relation", relation),
                Bodies.one(Side.class, "filedBy", filedBy),
                where,
                Optional.ofNullable(quota).map(text -> Bodies.amount("quota", text)),
                seen);
    }

    /// Tells another body under the same key, however it is laid out.
    static String hash(Application wanted, BlindIndex index) {
        var content = String.join(
                "\n",
                wanted.sharer().digits(),
                wanted.beneficiary().digits(),
                wanted.relation().name(),
                wanted.filedBy().name(),
                wanted.channel().name(),
                wanted.quota().map(Money::fen).map(String::valueOf).orElse("-"),
                Boolean.toString(wanted.documentSeen()));
        return HexFormat.of().formatHex(index.of("filed body", content));
    }

    /// How it stands in the audit.
    static String subject(Application wanted, BlindIndex index) {
        return "sharer " + Subjects.hash(index, wanted.sharer().digits()) + " beneficiary "
                + Subjects.hash(index, wanted.beneficiary().digits());
    }

    /// Masked: IDs stand in no log.
    @Override
    public String toString() {
        return "WantedSharing[…]";
    }
}
