package se.brygga.core.organisation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The directory of bodies and units; immutable. */
public final class Organisations {

    private final List<Organisation> all;
    private final Map<String, Organisation> byHsaId;

    /** Takes bodies with distinct HSA-ids. */
    public Organisations(List<Organisation> all) {
        this.all = List.copyOf(all);
        this.byHsaId = all.stream().collect(Collectors.toUnmodifiableMap(Organisation::hsaId, Function.identity()));
    }

    /** Returns the body with this HSA-id. */
    public Optional<Organisation> find(String hsaId) {
        return Optional.ofNullable(byHsaId.get(hsaId));
    }

    /** Returns every body, in the order of the file. */
    public List<Organisation> all() {
        return all;
    }

    /** Returns the units that take notices and serve the residents of this municipality. */
    public List<Organisation> servingResidentsOf(String municipality) {
        return all.stream()
                .filter(unit -> !unit.notices().isEmpty() && municipality.equals(unit.municipality()))
                .toList();
    }

    /** Returns the units of region open care for the residents of this municipality. */
    public List<Organisation> openCareFor(String municipality) {
        return all.stream()
                .filter(unit -> unit.openCareFor().contains(municipality))
                .toList();
    }
}
