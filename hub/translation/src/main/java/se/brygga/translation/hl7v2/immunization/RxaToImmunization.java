package se.brygga.translation.hl7v2.immunization;

import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.message.Source;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.datatype.Ei;
import se.brygga.translation.hl7v2.datatype.Pl;
import se.brygga.translation.hl7v2.element.CodingSystem;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.DtmToDateTime;
import se.brygga.translation.hl7v2.element.DtmToInstant;
import se.brygga.translation.hl7v2.element.EiToIdentifier;
import se.brygga.translation.hl7v2.element.NmToQuantity;
import se.brygga.translation.hl7v2.element.NteToAnnotation;
import se.brygga.translation.hl7v2.element.Owned;
import se.brygga.translation.hl7v2.element.PlToLocation;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.observation.BusinessIds;
import se.brygga.translation.hl7v2.segment.Orc;
import se.brygga.translation.hl7v2.segment.Rxa;
import se.brygga.translation.hl7v2.segment.Rxr;

/** Translates RXA with ORC and RXR to Immunization (HL7 v2-to-FHIR, segments RXA, RXR and ORC[Immunization]). */
final class RxaToImmunization {

    /** An amount that says that nobody knows the amount. */
    private static final String UNKNOWN_AMOUNT = "999";

    /** What senders put for the number of a dose that somebody else gave, or nobody. */
    private static final String NO_NUMBER = "9999";

    private RxaToImmunization() {}

    static Immunization translate(VaccinationGroup group, PersonIdentifier person, Transfer transfer) {
        Rxa rxa = group.rxa();
        var immunization = new Immunization();
        identifier(group.orc().placerNumber(), "PLAC", immunization, transfer); // ORC-2
        identifier(group.orc().fillerNumber(), "FILL", immunization, transfer); // ORC-3
        transfer.dropped(group.orc().control(), Reason.STRUCTURAL); // RXA-21 says what is done
        RxaToStatus.translate(rxa, immunization, transfer); // RXA-18, RXA-20, RXA-21
        immunization.setVaccineCode(CweToConcept.translate(
                rxa.vaccine(), CodingSystem.table("0292"), transfer, "Immunization.vaccineCode")); // RXA-5
        if (!immunization.hasVaccineCode()) {
            throw new Untranslatable(rxa.segment().place(5), "VACCINE_MISSING", "RXA does not say which vaccine");
        }
        occurrence(rxa, immunization, transfer);
        recorded(group.orc(), rxa, immunization, transfer);
        RxaToOrigin.translate(rxa.notes(), immunization, transfer); // RXA-9
        location(rxa.location(), immunization, transfer);
        RxaToLot.translate(rxa, immunization, transfer); // RXA-15 to RXA-17
        route(new Rxr(group.group().first("RXR")), immunization, transfer);
        dose(rxa, immunization, transfer);
        RxaToPerformer.translate(group, immunization, transfer); // RXA-10, ORC-12
        note(group, immunization, transfer);
        immunization.setReasonCode(
                CweToConcept.all(rxa.indications(), null, transfer, "Immunization.reasonCode")); // RXA-19
        return Owned.named(BusinessIds.of(person, key(group, transfer.source())), immunization, transfer);
    }

    /** A vaccination is known by the filler's number, for many senders reuse one order; else by vaccine and time. */
    private static String key(VaccinationGroup group, Source source) {
        Orc orc = group.orc();
        String part = group.number() == 1 ? "" : "|" + group.number();
        for (Ei number : new Ei[] {orc.fillerNumber(), orc.placerNumber()}) {
            if (number.id().present() && !number.id().is(NO_NUMBER)) {
                return EiToIdentifier.key(number, source) + part;
            }
        }
        Rxa rxa = group.rxa();
        String vaccine = rxa.vaccine().code().present()
                ? rxa.vaccine().code().value()
                : rxa.vaccine().text().orEmpty();
        return vaccine + '|' + rxa.start().orEmpty();
    }

    private static void identifier(Ei number, String type, Immunization immunization, Transfer transfer) {
        if (number.id().is(NO_NUMBER)) {
            number.parts().forEach(part -> transfer.dropped(part, Reason.NOT_NEEDED));
        } else if (number.id().present()) {
            String target =
                    "Immunization.identifier[" + immunization.getIdentifier().size() + ']';
            immunization.addIdentifier(EiToIdentifier.own(number, type, transfer, target));
        }
    }

    private static void occurrence(Rxa rxa, Immunization immunization, Transfer transfer) {
        transfer.dateTime(rxa.start(), "Immunization.occurrenceDateTime", immunization::setOccurrence); // RXA-3
        if (!immunization.hasOccurrence()) {
            throw new Untranslatable(rxa.segment().place(3), "OCCURRENCE_MISSING", "RXA does not say when");
        }
        if (immunization
                .getOccurrenceDateTimeType()
                .getValue()
                .toInstant()
                .isAfter(transfer.today()
                        .plusDays(1)
                        .atStartOfDay(transfer.source().zone())
                        .toInstant())) {
            transfer.warn(rxa.start().place(), "TIME_IN_FUTURE");
        }
        if (rxa.end().is(rxa.start().orEmpty())) {
            transfer.dropped(rxa.end(), Reason.DUPLICATE_OF);
        } else {
            var zone = transfer.source().zone();
            DtmToInstant.ordered(
                    DtmToDateTime.instant(rxa.start(), zone, transfer.losses()),
                    DtmToDateTime.instant(rxa.end(), zone, transfer.losses()),
                    rxa.end());
        }
    }

    /** RXA-22, else ORC-9. */
    private static void recorded(Orc orc, Rxa rxa, Immunization immunization, Transfer transfer) {
        var time = rxa.entered().present() ? rxa.entered() : orc.transactionTime();
        DateTimeType recorded = DtmToDateTime.translate(time, transfer.source().zone(), transfer.losses());
        if (recorded != null) {
            immunization.setRecordedElement(recorded);
            transfer.mapped(time, "Immunization.recorded");
        }
    }

    /** RXA-27, else RXA-11: of a place that is only named as a facility, that name. */
    private static void location(Pl pl, Immunization immunization, Transfer transfer) {
        String target = "Immunization.location";
        if (PlToLocation.name(pl) != null) {
            immunization.setLocation(PlToLocation.translate(pl, transfer, target));
        } else {
            transfer.to(
                    pl.facility().namespace(),
                    target + ".display",
                    name -> immunization.setLocation(new Reference().setDisplay(name)));
        }
    }

    private static void route(Rxr rxr, Immunization immunization, Transfer transfer) {
        immunization.setRoute(CweToConcept.translate(
                rxr.route(), CodingSystem.table("0162"), transfer, "Immunization.route")); // RXR-1
        immunization.setSite(
                CweToConcept.translate(rxr.site(), CodingSystem.table("0163"), transfer, "Immunization.site")); // RXR-2
    }

    private static void dose(Rxa rxa, Immunization immunization, Transfer transfer) {
        if (rxa.amount().is(UNKNOWN_AMOUNT)) {
            transfer.dropped(rxa.amount(), Reason.NOT_NEEDED);
        } else if (rxa.amount().present()) {
            immunization.setDoseQuantity(NmToQuantity.amount(
                    rxa.amount(), rxa.unit(), transfer, "Immunization.doseQuantity")); // RXA-6, RXA-7
        }
    }

    /** Notes before OBX are about the vaccination. */
    private static void note(VaccinationGroup group, Immunization immunization, Transfer transfer) {
        NteToAnnotation.translate(group.group().before("OBX").all("NTE"), transfer, "Immunization.note")
                .forEach(immunization::addNote);
    }
}
