package se.brygga.coordination.casework;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.coordination.task.TaskOfWork;
import se.brygga.core.message.Refusal;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.organisation.Organisations;
import se.brygga.core.record.StoredResource;

/** Does in memory what the hub does with one person's case: judges, keeps, follows, makes Tasks of work, rings alarms. */
public final class Desk {

    public static final String REGION = "SE2329990010-V1";
    public static final String HOSPITAL = "SE2329990010-K01";
    public static final String HOME_NURSING = "SE2120009994-HSV01";
    public static final String HOME_CARE = "SE2120009994-HTJ01";

    /** The directory of config/organisations.yml, as far as one region and one municipality. */
    public static final Organisations DIRECTORY = new Organisations(List.of(
            body("2329990010", "LEGAL_BODY", null),
            body(REGION, "REGION_V", "2329990010"),
            body(HOSPITAL, "UNIT", REGION),
            body("2120009994", "LEGAL_BODY", null),
            body("SE2120009994-V1", "MUNICIPAL_V", "2120009994"),
            body(HOME_NURSING, "UNIT", "SE2120009994-V1"),
            body("SE2120009994-HSV02", "UNIT", "SE2120009994-V1"),
            body("SE2120009994-O1", "MUNICIPAL_O", "2120009994"),
            body(HOME_CARE, "UNIT", "SE2120009994-O1")));

    private static final int MOST_ROUNDS = 8;

    private final CaseFileInMemory file;
    private final List<Coordinator> fields;
    private int messages;

    public Desk(Instant now, Coordinator... fields) {
        this.file = new CaseFileInMemory(DIRECTORY, now);
        this.fields = List.of(fields);
    }

    public CaseFileInMemory file() {
        return file;
    }

    /** Takes a message from a unit, now; returns why it was refused. */
    public Optional<Refusal> send(String unit, Resource... resources) {
        Sent sent = SaidBefore.recognised(
                file, new Sent("m" + ++messages, file.now(), file.provider(unit), unit, List.of(resources)));
        for (Coordinator field : fields) {
            Optional<Refusal> refusal = field.judge(file, sent);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        Sent kept = sent;
        for (Coordinator field : fields) {
            kept = field.toKeep(file, kept);
        }
        boolean saysNothingNew = kept.resources().stream().allMatch(one -> !(one instanceof Encounter) && isThere(one));
        file.keep(kept);
        settle(saysNothingNew ? Consequences.NONE : following(kept));
        return Optional.empty();
    }

    /** Applies consequences, and what follows from what they changed. */
    public void apply(Consequences consequences) {
        settle(consequences);
    }

    /** Lets time go on; alarms ring on the way, each at its time. */
    public void until(Instant moment) {
        for (Optional<Alarm> next = next(moment); next.isPresent(); next = next(moment)) {
            Alarm alarm = next.get();
            file.at(alarm.at().isAfter(file.now()) ? alarm.at() : file.now());
            file.apply(new Consequences(
                    List.of(), List.of(), List.of(), List.of(), List.of(new Alarm(alarm.key(), null))));
            fields.stream().filter(field -> field.rings(alarm)).forEach(field -> settle(field.wake(file, alarm)));
        }
        file.at(moment);
    }

    private Optional<Alarm> next(Instant moment) {
        return file.alarms().values().stream()
                .filter(alarm -> alarm.at() != null && !alarm.at().isAfter(moment))
                .min(Comparator.comparing(Alarm::at).thenComparing(Alarm::key));
    }

    private Consequences following(Sent sent) {
        return fields.stream().map(field -> field.follow(file, sent)).reduce(Consequences.NONE, Consequences::and);
    }

    /** Goes in rounds, as the hub does: all that the fields say is written before they are asked what follows from it. */
    private void settle(Consequences first) {
        Consequences said = first;
        for (int round = 1; !said.equals(Consequences.NONE); round++) {
            if (round > MOST_ROUNDS) {
                throw new AssertionError("The consequences never end");
            }
            Consequences all = said;
            for (Work work : said.work()) {
                all = all.and(TaskOfWork.consequences(file, work));
            }
            List<Owned> changed =
                    all.resources().stream().filter(this::isChange).toList();
            file.apply(all);
            said = Consequences.NONE;
            for (Owned owned : changed) {
                said = said.and(following(new Sent(
                        "round/" + round,
                        file.now(),
                        file.provider(owned.unit()),
                        owned.unit(),
                        List.of(owned.resource()))));
            }
        }
    }

    private boolean isChange(Owned owned) {
        return !isThere(owned.resource());
    }

    private boolean isThere(Resource resource) {
        return file.resources(Resource.class).stream()
                .map(StoredResource::resource)
                .anyMatch(one -> one.equalsDeep(resource));
    }

    private static Organisation body(String hsaId, String role, String partOf) {
        return new Organisation(hsaId, hsaId, role, partOf, null, List.of(), null);
    }
}
