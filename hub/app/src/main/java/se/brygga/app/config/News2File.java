package se.brygga.app.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.brygga.coordination.model.News2Codes;

/** Reads config/news2.csv: by which codes vital signs are recognised (domain.md 11). */
public final class News2File {

    private static final String FILE = "config/news2.csv";
    private static final String HEADER = "meaning,system,code";

    private News2File() {}

    /** Returns the codes; throws {@link BadConfiguration} with everything that is wrong. */
    public static News2Codes load(Path root) {
        Problems problems = new Problems(root);
        News2Codes codes = read(problems);
        if (problems.count() > 0) {
            throw new BadConfiguration(problems.all());
        }
        return codes;
    }

    /** Returns the codes; none without the file, and without those lines that are wrong. */
    public static News2Codes read(Problems problems) {
        Path file = problems.root().resolve(FILE);
        Map<String, String> meanings = new HashMap<>();
        if (Files.exists(file)) {
            List<String> lines =
                    Utf8Text.read(file, problems).orElse(HEADER).lines().toList();
            boolean headed = false;
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).strip();
                if (line.isEmpty() || line.startsWith("#")) {
                    continue;
                }
                if (headed) {
                    add(line, i + 1, file, meanings, problems);
                } else if (!line.equals(HEADER)) {
                    problems.add(file, i + 1, "the first line must be '" + HEADER + "'. Put it there.");
                }
                headed = true;
            }
        }
        return new News2Codes(Map.copyOf(meanings));
    }

    private static void add(String line, int number, Path file, Map<String, String> meanings, Problems problems) {
        String[] cells = line.split(",", -1);
        if (cells.length != 3 || cells[1].isBlank() || cells[2].isBlank()) {
            problems.add(
                    file,
                    number,
                    "a line has a meaning, a code system and a code. Write for example 'pulse,http://loinc.org,8867-4'.");
        } else if (!News2Codes.MEANINGS.contains(cells[0].strip())) {
            problems.add(
                    file,
                    number,
                    "unknown meaning '" + cells[0].strip() + "'. "
                            + Nearest.advice(cells[0].strip(), News2Codes.MEANINGS));
        } else if (meanings.put(cells[1].strip() + "|" + cells[2].strip(), cells[0].strip()) != null) {
            problems.add(file, number, "code '" + cells[2].strip() + "' has a meaning already. Keep one of the lines.");
        }
    }
}
