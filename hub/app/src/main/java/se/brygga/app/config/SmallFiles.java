package se.brygga.app.config;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** Reads config/access.yml and config/discharge.yml. */
final class SmallFiles {

    static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private SmallFiles() {}

    /** Reads access.yml; after a problem, nothing is sent automatically. */
    static Access access(Path file, Problems problems) {
        String key = "automaticNoticesForProtected";
        String names = "namesInExtract";
        return YamlFile.read(file, problems)
                .map(yaml -> {
                    Section section = Section.of(yaml, yaml.root(), Set.of(key, names));
                    section.text(key, "false");
                    return new Access(section.flag(key, false), section.flag(names, false));
                })
                .orElse(new Access(false, false));
    }

    /** Reads discharge.yml; after a problem, what could be read. */
    static Discharge discharge(Path file, Problems problems) {
        return YamlFile.read(file, problems)
                .map(yaml -> discharge(Section.of(yaml, yaml.root(), Set.of("notices"))))
                .orElse(new Discharge(Set.of()));
    }

    private static Discharge discharge(Section section) {
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
        return new Discharge(Set.copyOf(notices));
    }
}
