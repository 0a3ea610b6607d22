package se.brygga.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.ledger.ReceiptState;

/** Reads a delivery from its row. */
final class DeliveryRow {

    static final String SELECT =
            "select d.id, coalesce(d.name, d.id), m.message_key, d.destination, d.event, d.content, d.state, d.receipt, "
                    + "d.reason, d.attempts, d.changed_at, d.losses from delivery d join message m on m.number = d.message ";

    private DeliveryRow() {}

    static Delivery read(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getString(1),
                row.getString(2),
                Value.key(row, 3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                Value.word(DeliveryState.class, row, 7),
                Value.word(ReceiptState.class, row, 8),
                row.getString(9),
                row.getInt(10),
                Value.time(row, 11),
                row.getString(12));
    }
}
