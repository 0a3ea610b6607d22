package se.brygga.app.config;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which kinds of information a person needs for the work (PDL 4:2), by the block {@code informationTypes} of config/clients.yml.
 *
 * @param byLicence national information types by licence to practise; {@link #DEFAULT} is for who has none
 */
public record InformationScope(Map<String, Set<String>> byLicence) {

    /** Stands in the table for a login that names no licence. */
    public static final String DEFAULT = "default";

    /** National information types, as the CodeSystem information-type has them. */
    static final Set<String> NATIONAL =
            Set.of("dia", "ins", "lak", "ovr", "pat", "und", "upp", "vac", "vko", "voo", "vpo");

    /** Word for all information types, in the table and in a right. */
    static final String ALL = "alla";

    private static final String READING = "läsa";
    private static final String SHARED = "sjf";
    private static final int PARTS = 3;

    /**
     * Returns the information types of a person: those of every licence together, where a licence that the table does not know gives
     * none; narrowed to what the rights of the commission let read, if it has any.
     *
     * @param licences of the claim {@code healthcareProfessionalLicense}
     * @param rights of the claim {@code commissionRight}: activity;information type;scope
     */
    public Set<String> of(List<String> licences, List<String> rights) {
        List<String> roles = licences.isEmpty() ? List.of(DEFAULT) : licences;
        Set<String> types = new HashSet<>();
        roles.forEach(role -> types.addAll(byLicence.getOrDefault(role, Set.of())));
        if (!rights.isEmpty()) {
            types.retainAll(rights.stream()
                    .map(InformationScope::readable)
                    .flatMap(Set::stream)
                    .collect(Collectors.toSet()));
        }
        return Set.copyOf(types);
    }

    /** Only a right to read, and for shared records (SJF), counts: one for the own unit or provider opens less than is asked here. */
    private static Set<String> readable(String right) {
        String[] parts = right.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*", -1);
        if (parts.length != PARTS || !parts[0].equals(READING) || !parts[2].equals(SHARED)) {
            return Set.of();
        }
        return parts[1].equals(ALL) ? NATIONAL : Set.of(parts[1]);
    }
}
