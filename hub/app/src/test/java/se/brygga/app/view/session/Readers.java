package se.brygga.app.view.session;

import java.util.Set;
import se.brygga.access.reader.Caller;
import se.brygga.access.reader.Purpose;
import se.brygga.access.reader.Reader;
import se.brygga.access.reader.Role;
import se.brygga.access.reader.Side;
import se.brygga.access.scope.SmartScopes;

/** Readers whom a launch has let in, for tests. */
public final class Readers {

    private Readers() {}

    /** A nurse of the municipality's health care, for one person. */
    public static Caller nurse(String person) {
        return reader("SE2120009994-A1", person);
    }

    /** A reader with this HSA-id, for one person; {@code person} is null for a desk. */
    public static Caller reader(String hsaId, String person) {
        Reader reader =
                new Reader(Side.CARE, "SE2120009994-V1", "SE2120009994-HSV01", hsaId, 3, Purpose.CARE, null, false);
        return new Caller(
                "shared-view",
                "https://idp.example.se",
                "id-of-token",
                Set.of(Role.READER),
                SmartScopes.parse(person == null ? "user/*.rs" : "patient/*.rs"),
                reader,
                null,
                person,
                "127.0.0.1");
    }
}
