package se.brygga.app.cds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import se.brygga.access.reader.Bodies;
import se.brygga.access.reader.Caller;
import se.brygga.access.reader.Purpose;
import se.brygga.access.reader.Reader;
import se.brygga.access.reader.Role;
import se.brygga.access.reader.Side;
import se.brygga.access.scope.SmartScopes;
import se.brygga.app.config.HouseConfiguration;
import se.brygga.app.config.InformationScope;
import se.brygga.app.security.PageCallers;
import se.brygga.core.identifier.IdentifierSystems;
import se.brygga.core.identifier.NamingSystems;

/**
 * Who looks at the patient in the record system: the PractitionerRole that it sends along, by its employee's and its unit's HSA-ids.
 * The record system answers for it, for users of its own provider alone; whoever cannot be told has no card.
 */
@Component
final class CdsReader {

    /** By agreement: users of a connected record system log in at level 3. */
    private static final int ASSURANCE = 3;

    private static final String HSA = "urn:oid:1.2.752.29.4.19";
    private static final Pattern ID = Pattern.compile("SE\\d{10}-[A-Za-z0-9]{1,18}");
    private static final IdentifierSystems SYSTEMS = NamingSystems.load();

    private final PageCallers callers;
    private final Bodies bodies;
    private final InformationScope scope;

    CdsReader(Bodies bodies, HouseConfiguration configuration, PageCallers callers) {
        this.callers = callers;
        this.bodies = bodies;
        this.scope = configuration.clients().scope();
    }

    /** Returns the reader of one patient; throws {@link se.brygga.app.refusal.Refused} if it was revoked; empty if the user or its unit cannot be told, or is not of the record system's provider. */
    Optional<Caller> of(CdsDoor.Call call, JsonNode user, String person, String address) {
        Optional<String> employee = hsaId(user.path("practitioner").path("identifier"));
        Optional<String> unit = hsaId(user.path("organization").path("identifier"));
        Optional<String> provider =
                unit.flatMap(bodies::providerOf).filter(call.host().cdsProvider()::equals);
        Optional<Side> side = provider.flatMap(bodies::side);
        if (!user.path("resourceType").asText().equals("PractitionerRole") || employee.isEmpty() || side.isEmpty()) {
            return Optional.empty();
        }
        callers.requireUnrevoked(employee.get());
        Purpose purpose = side.get() == Side.SOCIAL ? Purpose.INTERVENTION : Purpose.CARE;
        // What the user is licensed for is not told: what everybody's work needs, and no more.
        Set<String> types = scope.of(List.of(), List.of());
        var reader =
                new Reader(side.get(), provider.get(), unit.get(), employee.get(), ASSURANCE, purpose, types, false);
        return Optional.of(new Caller(
                call.host().id(),
                call.host().cdsIssuer(),
                call.tokenId(),
                Set.of(Role.READER),
                SmartScopes.parse("patient/*.rs"),
                reader,
                null,
                person,
                address));
    }

    private static Optional<String> hsaId(JsonNode identifier) {
        return SYSTEMS.canonical(identifier.path("system").asText()).equals(HSA)
                ? Optional.of(identifier.path("value").asText())
                        .filter(id -> ID.matcher(id).matches())
                : Optional.empty();
    }
}
