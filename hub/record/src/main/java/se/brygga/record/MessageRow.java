package se.brygga.record;

import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Refusal;
import se.brygga.core.record.MessageState;
import se.brygga.core.record.StoredMessage;

/** Reads a message from its row and, if selected, its content. */
final class MessageRow {

    private static final String SELECT = "select m.message_key, m.connector, m.format, m.type, m.control_id, m.lane, "
            + "m.received_at, m.charset, m.acknowledgement, m.state, m.place, m.code, m.failure, m.conflict, m.mapped, "
            + "m.dropped, m.unmapped, c.losses, ";
    private static final String FROM =
            " as content from message m left join message_content c on c.message = m.number ";

    /** Selects all but the content, which is then empty. */
    static final String WITHOUT_CONTENT = SELECT + "null" + FROM;

    /** Selects everything; content that was pruned is empty. */
    static final String WITH_CONTENT = SELECT + "c.content" + FROM;

    private MessageRow() {}

    static StoredMessage read(ResultSet row, int number) throws SQLException {
        MessageState state = Value.word(MessageState.class, row, 10);
        String place = row.getString(11);
        String code = row.getString(12);
        String text = row.getString(13);
        return new StoredMessage(
                message(row, state == MessageState.REFUSED ? new Refusal(code, place, text) : null),
                state,
                place,
                code,
                text,
                row.getInt(14) != 0,
                row.getString(18),
                row.getInt(15),
                row.getInt(16),
                row.getInt(17));
    }

    private static InboxMessage message(ResultSet row, Refusal refusal) throws SQLException {
        byte[] content = row.getBytes(19);
        return new InboxMessage(
                Value.key(row, 1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                Value.time(row, 7),
                Charset.forName(row.getString(8)),
                content == null ? new byte[0] : content,
                row.getBytes(9),
                refusal);
    }
}
