package se.brygga.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import se.brygga.core.key.MessageKey;

class EnvelopesTest {

    private static final String BUNDLE = "9a1c2f34-5b6d-4e7f-8a90-1b2c3d4e5f60";

    @OnBothDatabases
    void envelopeIsRememberedWithItsFirstMessage(TestRecord record) {
        assertThat(found(record, "akerby-homecare", BUNDLE)).isEmpty();
        add(record, "akerby-homecare", BUNDLE, Given.key("1"));
        add(record, "akerby-homecare", BUNDLE, Given.key("1"));
        add(record, "akerby-homecare", BUNDLE, Given.key("2"));
        assertThat(found(record, "akerby-homecare", BUNDLE)).contains(Given.key("1"));
        assertThat(record.rows("envelope")).isEqualTo(1);
    }

    @OnBothDatabases
    void envelopeOfAnotherConnectorIsAnother(TestRecord record) {
        add(record, "akerby-homecare", BUNDLE, Given.key("1"));
        add(record, "akerby-homecare", "odd\0id", Given.key("2"));
        assertThat(found(record, "sjostad-socialcare", BUNDLE)).isEmpty();
        assertThat(found(record, "akerby-homecare", "odd\0id")).contains(Given.key("2"));
    }

    private static void add(TestRecord record, String connector, String id, MessageKey key) {
        record.run(t -> t.envelope(connector, id, key));
    }

    private static Optional<MessageKey> found(TestRecord record, String connector, String id) {
        return record.write(t -> t.envelope(connector, id));
    }
}
