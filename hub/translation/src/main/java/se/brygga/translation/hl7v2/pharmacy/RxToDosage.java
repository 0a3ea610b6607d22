package se.brygga.translation.hl7v2.pharmacy;

import java.util.List;
import java.util.StringJoiner;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Dosage.DosageDoseAndRateComponent;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Ratio;
import se.brygga.core.error.Untranslatable;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.element.CodingSystem;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.CweToUnit;
import se.brygga.translation.hl7v2.element.NmToQuantity;
import se.brygga.translation.hl7v2.element.Numbers;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.segment.PharmacyOrder;
import se.brygga.translation.hl7v2.segment.Rxr;
import se.brygga.translation.hl7v2.segment.Segment;

/** Translates dose, rate, route and times: one Dosage for each timing (HL7 v2-to-FHIR, segments RXE, RXO, RXR and TQ1). */
final class RxToDosage {

    private static final String TARGET = "MedicationRequest.dosageInstruction";

    private RxToDosage() {}

    static void translate(OrderGroup group, MedicationRequest request, Transfer transfer) {
        PharmacyOrder order = group.order();
        Dosage common = new Dosage();
        instructions(order, common, transfer);
        route(group.all("RXR"), common, transfer);
        doseAndRate(order, common, transfer);
        if (order.dailyDose().get(1).present()) {
            Quantity dose = NmToQuantity.amount(order.dailyDose(), transfer, TARGET + "[0].maxDosePerPeriod.numerator");
            common.setMaxDosePerPeriod(new Ratio().setNumerator(dose).setDenominator(perDay())); // RXE-19
        }
        List<Schedule> schedules = Schedule.of(group);
        if (schedules.isEmpty() && !common.isEmpty()) {
            request.addDosageInstruction(common);
        }
        int sequence = 1;
        for (Schedule schedule : schedules) {
            Dosage dosage = common.copy();
            String target = TARGET + '[' + request.getDosageInstruction().size() + ']';
            ScheduleToTiming.translate(schedule, dosage, transfer, target);
            OrderPriority.translate(schedule, request, transfer);
            if (schedules.size() > 1) {
                dosage.setSequence(sequence);
                // What follows an asynchronous timing runs beside it, not after it (table 0427).
                sequence += schedule.conjunction().is("A") ? 0 : 1;
                transfer.mapped(schedule.conjunction(), target + ".sequence");
            }
            request.addDosageInstruction(dosage);
        }
    }

    /** RXE-7: texts are the instruction; a code is one beside it. */
    private static void instructions(PharmacyOrder order, Dosage dosage, Transfer transfer) {
        var lines = new StringJoiner("\n");
        for (Cwe instruction : order.instructions()) {
            boolean isText = instruction.code().present()
                    && !instruction.text().present()
                    && !instruction.system().present();
            if (isText) {
                transfer.to(instruction.code(), TARGET + "[0].text", lines::add);
            } else if (!instruction.code().present()) {
                transfer.to(instruction.text(), TARGET + "[0].text", lines::add);
            } else {
                String target = TARGET + "[0].additionalInstruction["
                        + dosage.getAdditionalInstruction().size() + ']';
                dosage.addAdditionalInstruction(CweToConcept.translate(instruction, null, transfer, target));
            }
        }
        if (lines.length() > 0) {
            dosage.setText(lines.toString());
        }
    }

    /** Several RXR are a choice that a Dosage cannot hold: the first counts, the others are warned of. */
    private static void route(List<Segment> routes, Dosage dosage, Transfer transfer) {
        if (routes.isEmpty()) {
            return;
        }
        Rxr rxr = new Rxr(routes.get(0));
        dosage.setRoute(CweToConcept.translate(
                rxr.route(), CodingSystem.table("0162"), transfer, TARGET + "[0].route")); // RXR-1
        dosage.setSite(
                CweToConcept.translate(rxr.site(), CodingSystem.table("0163"), transfer, TARGET + "[0].site")); // RXR-2
        dosage.setMethod(CweToConcept.translate(
                rxr.method(), CodingSystem.table("0165"), transfer, TARGET + "[0].method")); // RXR-4
        routes.stream().skip(1).forEach(other -> transfer.warn(other.place(), "ROUTE_CHOICE"));
    }

    private static void doseAndRate(PharmacyOrder order, Dosage dosage, Transfer transfer) {
        String target = TARGET + "[0].doseAndRate[0]";
        var both = new DosageDoseAndRateComponent();
        dose(order, both, transfer, target);
        if (order.rate().present()) {
            both.setRate(NmToQuantity.amount(
                    order.rate(), order.rateUnit(), transfer, target + ".rateQuantity")); // RXE-23, RXE-24
        }
        if (!both.isEmpty()) {
            dosage.addDoseAndRate(both);
        }
    }

    private static void dose(PharmacyOrder order, DosageDoseAndRateComponent both, Transfer transfer, String target) {
        St low = order.amountLow();
        St high = order.amountHigh();
        if (!low.present() && !high.present()) {
            return;
        }
        if (!low.present() || !high.present() || low.is(high.value())) {
            St only = low.present() ? low : high;
            both.setDose(NmToQuantity.amount(only, order.amountUnit(), transfer, target + ".doseQuantity"));
            transfer.mapped(high, target + ".doseQuantity.value");
            return;
        }
        if (Numbers.amount(low).compareTo(Numbers.amount(high)) > 0) {
            throw new Untranslatable(high.place(), "DOSE_RANGE", "The greatest dose is less than the least");
        }
        both.setDose(new Range()
                .setLow(NmToQuantity.amount(low, order.amountUnit(), transfer, target + ".doseRange.low"))
                .setHigh(NmToQuantity.amount(high, order.amountUnit(), transfer, target + ".doseRange.high")));
    }

    private static Quantity perDay() {
        return new Quantity().setValue(1).setUnit("d").setSystem(CweToUnit.UCUM).setCode("d");
    }
}
