package se.brygga.coordination.discharge;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.ServiceRequest;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.organisation.Organisation;

/**
 * The municipality that may become liable (UTS 5:2): that of registration, or the one that has placed the person in another.
 *
 * <p>Placed by another is who lives by the decisions of one municipality alone that is not the one of registration; if several decide,
 * or that of registration does too, nobody can tell from the record, and that of registration is named.
 *
 * @param municipality its code; null if nobody knows where the person is registered
 * @param hasPlaced true if it is not that of registration
 */
record Payer(String municipality, boolean hasPlaced) {

    static Payer of(CaseFile file, String registered, PlanningTime time) {
        Set<String> deciding = file.resources(ServiceRequest.class).stream()
                .filter(stored -> isOfCare((ServiceRequest) stored.resource()))
                .filter(stored -> Held.decision(stored)
                        .filter(held -> held.during(time.from(), time.until()))
                        .isPresent())
                .map(stored -> municipality(file, stored.unit()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        boolean hasPlaced = registered != null && deciding.size() == 1 && !deciding.contains(registered);
        return new Payer(hasPlaced ? deciding.iterator().next() : registered, hasPlaced);
    }

    /** A decision of care names the law that it is made by; an order or a referral does not. */
    private static boolean isOfCare(ServiceRequest request) {
        return request.getCategory().stream()
                .flatMap(category -> category.getCoding().stream())
                .anyMatch(coding -> Canonical.LEGAL_BASIS.equals(coding.getSystem()));
    }

    private static String municipality(CaseFile file, String unit) {
        Optional<Organisation> body = file.organisations().find(unit);
        while (body.isPresent() && body.get().municipality() == null) {
            body = Optional.ofNullable(body.get().partOf()).flatMap(file.organisations()::find);
        }
        return body.map(Organisation::municipality).orElse(null);
    }
}
