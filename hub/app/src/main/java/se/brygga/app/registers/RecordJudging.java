package se.brygga.app.registers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.brygga.access.reader.Reader;
import se.brygga.app.reading.Judgement;
import se.brygga.app.reading.Law;
import se.brygga.core.record.PersonFile;
import se.brygga.core.record.RecordReader;

/** Judges by the same law and the same record as every reading; shows nothing of what it has read. */
public final class RecordJudging implements Judging {

    private final RecordReader record;
    private final Law law;

    /** Takes the record and the law. */
    public RecordJudging(RecordReader record, Law law) {
        this.record = record;
        this.law = law;
    }

    @Override
    public Optional<Judged> judge(Reader reader, String person, Instant at) {
        return record.open(person, Set.of()).map(file -> judged(file, law.judge(reader, file, at)));
    }

    private static Judged judged(PersonFile file, Judgement judgement) {
        List<Hidden> hidden = new ArrayList<>();
        judgement.decisions().forEach((resource, decision) -> {
            if (!decision.shows()) {
                hidden.add(new Hidden(resource.stored().custodian(), decision));
            }
        });
        return new Judged(file.person(), judgement.relation(), hidden);
    }
}
