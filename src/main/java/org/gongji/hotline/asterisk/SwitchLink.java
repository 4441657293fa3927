package org.gongji.hotline.asterisk;

import java.io.IOException;
import java.time.Duration;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiHangupException;
import org.asteriskjava.fastagi.command.AgiCommand;
import org.asteriskjava.fastagi.command.ChannelStatusCommand;
import org.asteriskjava.fastagi.reply.AgiReply;
import org.gongji.hotline.dialog.HungUp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Commands to the switch in one call, each within its time. Tells a caller who hung up from a link that broke.
final class SwitchLink {

    private static final Logger log = LoggerFactory.getLogger(SwitchLink.class);

    private final AgiChannel channel;
    private final BoundedConnection connection;
    private final Duration replyWithin;

    /// @param replyWithin how long the switch may take beyond what its command itself takes
    SwitchLink(AgiChannel channel, BoundedConnection connection, Duration replyWithin) {
        this.channel = channel;
        this.connection = connection;
        this.replyWithin = replyWithin;
    }

    AgiReply send(AgiCommand command) throws HungUp {
        return send(command, Duration.ZERO);
    }

    /// @param takes how long the command itself may take
    AgiReply send(AgiCommand command, Duration takes) throws HungUp {
        connection.within(replyWithin.plus(takes));
        try {
            if (connection.callerGone()) {
                throw new HungUp();
            }
            return whole(channel.sendCommand(command));
        } catch (AgiHangupException _) {
            throw gone();
        } catch (IOException _) {
            throw gone();
        } catch (AgiException notUnderstood) {
            // 510, 520: its text may hold what was said
            log.warn(
                    "The switch refused a command: {}", notUnderstood.getClass().getSimpleName());
            throw HungUp.interrupted();
        }
    }

    /// What is no answer at all comes from no switch: an empty line must not pass for an empty result.
    private static AgiReply whole(AgiReply reply) throws HungUp {
        if (reply.getStatus() != AgiReply.SC_SUCCESS) {
            log.warn("What came for an answer was none");
            throw HungUp.interrupted();
        }
        return reply;
    }

    /// Whether the call is still up, after a command that failed without saying why.
    boolean up() throws HungUp {
        return Answers.up(send(new ChannelStatusCommand()));
    }

    private HungUp gone() {
        var deadChannel = connection.cut().isEmpty();
        return deadChannel || connection.hungUp() ? new HungUp() : HungUp.interrupted();
    }
}
