package se.brygga.app.fhir.summary;

import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.app.reading.Omission;
import se.brygga.app.reading.Permitted;
import se.brygga.app.reading.PersonView;

/** Views of persons as the door for reading gives them. */
public final class Views {

    public static final String PERSON = "7c0c2dd2a1a94e0c8f3ec6a0b1d2e3f4";
    public static final String MERGED = "0aa1b2c3d4e5f60718293a4b5c6d7e8f";
    public static final Instant NOW = Instant.parse("2026-11-21T09:42:07Z");
    static final Stamp STAMP = new Stamp(
            UUID.fromString("5f2f6f5e-2c2b-4f0e-9a59-0f5f6a7b8c9d"),
            NOW,
            "SE2329990010-V1",
            "Region Mellanland, hälso- och sjukvård",
            Set.of());

    private Views() {}

    public static PersonView of(Set<Omission> omissions, List<? extends Resource> resources) {
        return new PersonView(
                PERSON,
                List.of(PERSON, MERGED),
                resources.stream().map(Views::permitted).toList(),
                omissions);
    }

    static PersonView of(Stream<? extends Resource> resources) {
        return of(EnumSet.noneOf(Omission.class), resources.toList());
    }

    static Stamp uncovered(String... types) {
        return new Stamp(STAMP.id(), NOW, STAMP.custodian(), STAMP.custodianName(), Set.of(types));
    }

    public static Permitted permitted(Resource resource) {
        return new Permitted(resource, () -> copy(resource), 1, NOW, Permitted.Origin.owned("SE2329990010-V1"));
    }

    private static Resource copy(Resource resource) {
        Resource copy = resource.copy();
        copy.getMeta().setVersionId("1").setLastUpdated(Date.from(NOW));
        return copy;
    }
}
