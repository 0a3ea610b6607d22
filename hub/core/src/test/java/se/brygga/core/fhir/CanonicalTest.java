package se.brygga.core.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CanonicalTest {

    private static final Map<String, String> FOLDERS =
            Map.of("StructureDefinition", "extensions", "CodeSystem", "code-systems", "sid", "naming-systems");

    static Stream<String> ours() throws IllegalAccessException {
        Stream.Builder<String> urls = Stream.builder();
        for (Field field : Canonical.class.getFields()) {
            String url = (String) field.get(null);
            if (url.startsWith(Canonical.BASE + "/")) {
                urls.add(url);
            }
        }
        return urls.build();
    }

    @ParameterizedTest
    @MethodSource("ours")
    void urlIsThatOfAPackagedResource(String url) throws IOException {
        String[] typeAndId = url.substring(Canonical.BASE.length() + 1).split("/");
        String path = FOLDERS.get(typeAndId[0]) + "/" + typeAndId[1] + ".json";

        try (InputStream in = Canonical.class.getClassLoader().getResourceAsStream(path)) {
            assertThat(in).as(path).isNotNull();
            JsonNode resource = new ObjectMapper().readTree(in);
            // A NamingSystem of R4 has no url; it is known by its unique id.
            String names = typeAndId[0].equals("sid") ? "/uniqueId/0/value" : "/url";
            assertThat(resource.at(names).asText()).isEqualTo(url);
        }
    }
}
