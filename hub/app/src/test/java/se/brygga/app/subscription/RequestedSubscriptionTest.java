package se.brygga.app.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import java.time.Duration;
import org.hl7.fhir.r4.model.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.record.TopicSubscription.Topic;

/** What a Subscription may ask for; what it may not is refused by the element. */
class RequestedSubscriptionTest {

    private static final String BACKPORT = "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/";
    private static final String GOOD = """
            {'resourceType': 'Subscription', 'status': 'requested', 'reason': 'x',
             'criteria': 'https://brygga.example/fhir/SubscriptionTopic/plan',
             'channel': {
              'extension': [{'url': 'B/backport-heartbeat-period', 'valueUnsignedInt': 60},
               {'url': 'B/backport-timeout', 'valueUnsignedInt': 5}],
              'type': 'rest-hook', 'endpoint': 'http://127.0.0.1:8091/notifications', 'payload': 'application/fhir+json',
              '_payload': {'extension': [{'url': 'B/backport-payload-content', 'valueCode': 'id-only'}]}}}
            """;

    @Test
    void whatIsOfferedIsUnderstood() {
        assertThat(read(GOOD))
                .isEqualTo(new RequestedSubscription(
                        Topic.PLAN, "http://127.0.0.1:8091/notifications", Duration.ofSeconds(60)));
    }

    @Test
    void aHeartbeatIsNotDemanded() {
        String without = GOOD.replaceFirst("(?s)'extension': \\[\\{'url': 'B/backport-heartbeat.*?\\],", "");
        assertThat(read(without).heartbeat()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'requested'          | 'off'                                            | status
            'reason': 'x'        | 'reason': 'x', 'end': '2030-01-01T00:00:00Z'     | end
            'reason': 'x'        | 'modifierExtension': [{'url': 'urn:x'}]          | modifierExtension
            'type': 'rest-hook'  | 'type': 'rest-hook', 'modifierExtension': [{'url': 'urn:x'}] | modifierExtension
            'reason': 'x'        | '_criteria': {'extension': [{'url': 'B/backport-filter-criteria', 'valueString': 'Task?owner=x'}]} | criteria.extension
            'rest-hook'          | 'email'                                          | channel.type
            'type': 'rest-hook', | ''                                               | channel.type
            'type': 'rest-hook'  | 'type': 'rest-hook', 'header': ['Authorization: x'] | channel.header
            application/fhir+json | application/fhir+xml                            | channel.payload
            'payload': 'application/fhir+json', | ''                                | channel.payload
            id-only              | full-resource                                    | channel.payload.extension
            id-only              | empty                                            | channel.payload.extension
            B/backport-payload-content | urn:other                                  | channel.payload.extension
            SubscriptionTopic/plan | SubscriptionTopic/patient                      | criteria
            60                   | 9                                                | channel.extension
            60                   | 86401                                            | channel.extension
            backport-timeout     | backport-notification-url-location               | channel.extension
            """)
    void whatIsNotOfferedIsRefusedByItsElement(String text, String other, String element) {
        String bad = GOOD.replace(text, other.equals("''") ? "" : other);
        assertThat(bad).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> read(bad)).isInstanceOfSatisfying(Untranslatable.class, refused -> {
            assertThat(refused.place()).isEqualTo("Subscription." + element);
            assertThat(refused.code()).isEqualTo("SUBSCRIPTION_NOT_SUPPORTED");
            assertThat(refused.getMessage()).isNotBlank();
        });
    }

    @Test
    void aContentThatIsSaidTwiceIsRefused() {
        String twice = GOOD.replace(
                "'valueCode': 'id-only'}]",
                "'valueCode': 'id-only'}," + "{'url': 'B/backport-payload-content', 'valueCode': 'empty'}]");
        assertThatThrownBy(() -> read(twice)).isInstanceOf(Untranslatable.class);
    }

    private static RequestedSubscription read(String text) {
        String json = text.replace('\'', '"').replace("\"B/", '"' + BACKPORT);
        return RequestedSubscription.of(
                FhirContext.forR4Cached().newJsonParser().parseResource(Subscription.class, json));
    }
}
