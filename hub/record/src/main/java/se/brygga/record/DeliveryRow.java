package se.brygga.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.ledger.ReceiptState;

/** Reads a delivery from its row. */
final class DeliveryRow {

    static final String SELECT = "select d.id, m.message_key, d.destination, d.event, d.content, d.state, d.receipt, "
            + "d.reason, d.attempts, d.changed_at from delivery d join message m on m.number = d.message ";

    private DeliveryRow() {}

    static Delivery read(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getString(1),
                Value.key(row, 2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Value.word(DeliveryState.class, row, 6),
                Value.word(ReceiptState.class, row, 7),
                row.getString(8),
                row.getInt(9),
                Value.time(row, 10));
    }
}
