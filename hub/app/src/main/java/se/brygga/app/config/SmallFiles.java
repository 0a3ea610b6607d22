package se.brygga.app.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import se.brygga.coordination.discharge.DischargeSettings;

/** Reads config/discharge.yml. */
final class SmallFiles {

    private SmallFiles() {}

    /** Reads discharge.yml; after a problem, what could be read. {@code isUnit} knows the HSA-ids of the directory. */
    static Discharge discharge(Path file, Predicate<String> isUnit, Problems problems) {
        return YamlFile.read(file, problems)
                .map(yaml -> discharge(yaml, Section.of(yaml, yaml.root(), AgreementBlock.KEYS), isUnit))
                .orElse(new Discharge(Set.of(), DischargeSettings.STATUTORY));
    }

    private static Discharge discharge(YamlFile file, Section section, Predicate<String> isUnit) {
        List<String> notices = section.words("notices");
        if (section.block("notices").isEmpty()) {
            section.problem(
                    "notices", "key 'notices' is missing. Add it, for example 'notices: [admitted, discharged]'.");
        }
        for (String code : notices) {
            if (!Discharge.KNOWN.contains(code)) {
                section.problem("notices", "unknown notice '" + code + "'. " + Nearest.advice(code, Discharge.KNOWN));
            }
        }
        return new Discharge(Set.copyOf(notices), AgreementBlock.read(file, section, isUnit));
    }
}
