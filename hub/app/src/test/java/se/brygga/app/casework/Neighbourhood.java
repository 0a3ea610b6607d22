package se.brygga.app.casework;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.brygga.access.reader.Bodies;
import se.brygga.app.pipeline.Connectors;
import se.brygga.core.connector.Connector;
import se.brygga.core.connector.DeliverySettings;
import se.brygga.core.connector.WireFormat;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.organisation.Organisations;

/** A region and a municipality, and the system of the municipality. */
public final class Neighbourhood {

    private Neighbourhood() {}

    public static Bodies bodies() {
        return new Bodies(
                new Organisations(List.of(
                        body("SE2329990010-V1", "REGION_V", null, null),
                        body(CaseRoom.HOSPITAL_UNIT, "UNIT", "SE2329990010-V1", null),
                        body("SE2120009994-V1", "MUNICIPAL_V", null, null),
                        body(LittlePlan.NURSING, "UNIT", "SE2120009994-V1", "akerby-homenursing"))),
                true);
    }

    /** The municipality's system, in a format; none if null. */
    public static Connectors connectors(String format) {
        if (format == null) {
            return new Connectors(Map.of());
        }
        var second = Duration.ofSeconds(1);
        var wire = new WireFormat(
                "2.5.1",
                StandardCharsets.UTF_8,
                ZoneId.of("Europe/Stockholm"),
                "",
                false,
                Set.of("joint-plan", "team"));
        var delivery = new DeliverySettings(format, "answer", second, 1, second, second, wire);
        return new Connectors(Map.of(
                "akerby-homenursing",
                new Connector(
                        "akerby-homenursing", "", "SE2120009994-V1", LittlePlan.NURSING, null, delivery, Map.of())));
    }

    private static Organisation body(String hsaId, String role, String partOf, String connector) {
        return new Organisation(hsaId, hsaId, role, partOf, null, List.of(), connector);
    }
}
