package se.brygga.simulators.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import se.brygga.simulators.faults.FhirCalls.Answer;
import se.brygga.simulators.hospital.Adt;
import se.brygga.simulators.hospital.Hospital;
import se.brygga.simulators.hospital.Person;
import se.brygga.simulators.hospital.Visit;
import se.brygga.simulators.identity.Persona;
import se.brygga.simulators.municipality.Notification;

/** A hub whose home-nursing system subscribes; the hospital sends stays, the nurses decisions, plans and tasks. */
final class SubscribedTown implements AutoCloseable {

    private static final LocalDateTime ADMITTED = LocalDateTime.of(2026, 3, 1, 8, 0);

    private final Neighbourhood town;
    private final List<String> subscribed = new ArrayList<>();
    private final AtomicInteger number = new AtomicInteger();

    SubscribedTown(String name) throws IOException {
        town = new Neighbourhood(name);
    }

    Neighbourhood town() {
        return town;
    }

    FhirCalls calls(String client) {
        return new FhirCalls(town.hub().options().http(), town.hub().tokens().token(client));
    }

    FhirCalls nurses() {
        return calls(Neighbourhood.NURSING);
    }

    FhirCalls reader() {
        return new FhirCalls(town.hub().options().http(), town.hub().tokens().token(Persona.NURSE, "user/*.cruds"));
    }

    /** Answers notifications with this status from now on. */
    void endpointAnswers(int status) {
        town.nursing().notifications().answer(status);
    }

    String request(String topic, String extension) {
        return SubscriptionText.of(topic, town.nursing().notificationsUrl().toString(), extension);
    }

    /** Subscribes and waits until that is active. */
    String subscribe(String topic) throws Exception {
        Answer made = nurses().post("/fhir/Subscription", request(topic, ""));
        assertThat(made.status()).isEqualTo(201);
        String id = made.text("/id");
        toEnd(id);
        awaitStatus(id, "active");
        return id;
    }

    /** Notes a subscription that is to end after the test. */
    void toEnd(String id) {
        subscribed.add(id);
    }

    void endSubscriptions() throws Exception {
        for (String id : subscribed) {
            nurses().delete("/fhir/Subscription/" + id);
        }
        subscribed.clear();
    }

    void awaitStatus(String id, String status) {
        await().atMost(Neighbourhood.PATIENCE).ignoreExceptions().until(() -> status(id)
                .equals(status));
    }

    String status(String id) throws Exception {
        return nurses().get("/fhir/Subscription/" + id).text("/status");
    }

    /** Waits until so many events have been taken, and returns all that were. */
    List<Notification> events(String id, int count) {
        return await().atMost(Neighbourhood.PATIENCE).until(() -> events(id), events -> events.size() >= count);
    }

    List<Notification> events(String id) {
        return town.nursing().notifications().of(id).stream()
                .filter(one -> one.type().equals("event-notification"))
                .toList();
    }

    /** Admits a person; a new stay each time. */
    Visit admit(Person person) throws IOException {
        var visit = new Visit("V-" + number.incrementAndGet(), ADMITTED, ADMITTED.plusDays(3), "MED");
        send("A01", person, visit);
        return visit;
    }

    void send(String trigger, Person person, Visit visit) throws IOException {
        int next = number.incrementAndGet();
        InetSocketAddress hub = town.hub().options().mllp();
        try (var hospital = Hospital.plain(hub)) {
            Adt message = Adt.of(trigger, person, visit, ADMITTED.plusMinutes(next));
            assertThat(hospital.send(message.bytes("S-" + next), Neighbourhood.PATIENCE)
                            .positive())
                    .isTrue();
        }
    }

    /** Lets the nurses decide on care for a person, write a plan and a task. */
    void nursesWrite(Person person, String... resources) throws Exception {
        String bundle = SubscriptionText.transaction(person, resources);
        Answer answer = nurses().post("/fhir", bundle);
        assertThat(answer.status()).as(answer.body().toString()).isBetween(200, 202);
    }

    void follow(Person person) throws Exception {
        nursesWrite(person, SubscriptionText.decision("D-" + UUID.randomUUID()));
    }

    /** Lets the hospital enter an outer block. */
    void block(Person person) throws Exception {
        Answer answer = calls(Neighbourhood.HOSPITAL).post("/registers", SubscriptionText.block(person));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    }

    @Override
    public void close() throws IOException {
        town.close();
    }
}
