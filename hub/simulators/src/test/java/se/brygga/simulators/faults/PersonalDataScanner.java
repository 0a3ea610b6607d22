package se.brygga.simulators.faults;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import se.brygga.simulators.hospital.Person;

/**
 * Looks for persons' numbers and names in any text, in every form in which they could slip out: with and without century,
 * hyphen or plus, URL-encoded, in base64, in UTF-8 and in ISO-8859-1.
 */
public final class PersonalDataScanner {

    private static final int CENTURY = 2;
    private static final int DATE = 8;
    private static final String NO_FRACTION = "(?<![0-9])(?<![0-9]\\.)";
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1);

    private final Map<String, Pattern> patterns = new LinkedHashMap<>();

    /** Looks for these persons. */
    public PersonalDataScanner(List<Person> persons) {
        for (Person person : persons) {
            for (String number : numbers(person.id())) {
                add(person.alias() + ": number", NO_FRACTION + Pattern.quote(number) + "(?![0-9])", number);
            }
            for (String name : List.of(person.family(), person.given())) {
                add(person.alias() + ": name", Pattern.quote(latin(name, StandardCharsets.ISO_8859_1)), name);
                add(person.alias() + ": name, UTF-8", Pattern.quote(latin(name, StandardCharsets.UTF_8)), name);
            }
        }
    }

    /** Returns who was found in which form; empty if the text is clean. */
    public List<String> scan(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        var found = new ArrayList<String>();
        patterns.forEach((what, pattern) -> {
            if (pattern.matcher(text).find()) {
                found.add(what);
            }
        });
        return found;
    }

    private void add(String what, String regex, String plain) {
        put(what, Pattern.compile(regex, Pattern.CASE_INSENSITIVE));
        for (Charset charset : CHARSETS) {
            String encoded = URLEncoder.encode(plain, charset);
            if (!encoded.equals(plain)) {
                put(what + ", URL-encoded", Pattern.compile(Pattern.quote(encoded), Pattern.CASE_INSENSITIVE));
            }
            base64(plain.getBytes(charset))
                    .forEach(form -> put(what + ", base64", Pattern.compile(Pattern.quote(form))));
        }
    }

    private void put(String what, Pattern pattern) {
        patterns.put(what + " #" + patterns.size(), pattern);
    }

    private static List<String> numbers(String id) {
        String date = id.substring(0, DATE);
        String serial = id.substring(DATE);
        var numbers = new ArrayList<>(List.of(id, id.substring(CENTURY)));
        for (String sign : List.of("-", "+", "%2D", "%2B", " ")) {
            numbers.add(date + sign + serial);
            numbers.add(date.substring(CENTURY) + sign + serial);
        }
        return numbers;
    }

    /** Returns what base64 makes of these bytes at each of the three offsets, without what neighbouring bytes decide. */
    private static List<String> base64(byte[] bytes) {
        var forms = new ArrayList<String>();
        for (int offset = 0; offset < 3; offset++) {
            byte[] shifted = new byte[bytes.length + offset];
            System.arraycopy(bytes, 0, shifted, offset, bytes.length);
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            int certainTo = shifted.length * 8 / 6;
            int certainFrom = (offset * 8 + 5) / 6;
            forms.add(encoded.substring(certainFrom, certainTo));
            forms.add(
                    encoded.substring(certainFrom, certainTo).replace('+', '-').replace('/', '_'));
        }
        return forms;
    }

    private static String latin(String name, Charset charset) {
        return new String(name.getBytes(charset), StandardCharsets.ISO_8859_1);
    }
}
