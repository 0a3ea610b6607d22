package se.brygga.translation.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;

/** JSON as RFC 8259 has it, with bounds on what one message may hold. */
final class StrictJson {

    /** Deeper than a message may be, so that one too deep message does not spoil its neighbours. */
    private static final int DEEPEST_REQUEST = 1000;

    private static final int LONGEST_NAME = 1000;
    private static final int LONGEST_NUMBER = 100;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST_REQUEST)
                    .maxNameLength(LONGEST_NAME)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    private StrictJson() {}

    static JsonParser parser(String text) throws IOException {
        return FACTORY.createParser(text);
    }

    static JsonFactory factory() {
        return FACTORY;
    }
}
