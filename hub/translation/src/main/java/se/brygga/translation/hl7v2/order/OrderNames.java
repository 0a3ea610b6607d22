package se.brygga.translation.hl7v2.order;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.message.Source;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.element.Periods;
import se.brygga.translation.hl7v2.observation.BusinessIds;
import se.brygga.translation.hl7v2.observation.OrderGroup;
import se.brygga.translation.hl7v2.observation.OrderNumbers;
import se.brygga.translation.hl7v2.observation.SpmToSpecimen;
import se.brygga.translation.hl7v2.segment.Obr;
import se.brygga.translation.hl7v2.segment.Obx;
import se.brygga.translation.hl7v2.segment.Spm;

/**
 * What orders, reports and results are called, so that a later message finds them (messages.md 5, ORC, OBR and OBX): by their
 * person and number; without a number by what was examined and when. Control ids are used again and tell nothing of that.
 */
final class OrderNames {

    private final PersonIdentifier person;
    private final String controlId;
    private final Source source;

    /** How many orders of the message have a number. */
    private final Map<String, Integer> orders = new HashMap<>();

    OrderNames(List<OrderGroup> orders, PersonIdentifier person, String controlId, Source source) {
        this.person = person;
        this.controlId = controlId;
        this.source = source;
        orders.forEach(order -> this.orders.merge(order(order), 1, Integer::sum));
    }

    /** Returns what an order is called, for things that belong to it. */
    String order(OrderGroup order) {
        return named(OrderNumbers.of(order.orc(), order.obr()).order(source), order);
    }

    /** Returns what the request is called: where several have one number OBR-4 tells them apart. */
    String request(OrderGroup order) {
        String name = order(order);
        return orders.getOrDefault(name, 1) == 1
                ? name
                : name + '|' + code(order.obr().service());
    }

    /** Returns what a report is called: one number may head several, told apart by OBR-4. */
    String report(OrderGroup order) {
        String number = OrderNumbers.of(order.orc(), order.obr()).report(source);
        return named(number, order) + '|' + code(order.obr().service());
    }

    /** Returns what a result that no order heads belongs to; one that does not say when is its message's alone. */
    String beside(Obx obx) {
        return BusinessIds.of(person, obx.observed().present() ? "person" : "person|message|" + controlId);
    }

    /** Returns what a specimen is called; null if it has no number. */
    String specimen(Spm spm) {
        return BusinessIds.of(person, SpmToSpecimen.key(spm, source));
    }

    /**
     * Returns what an observation is called within a report or an order: OBX-3, OBX-4, and which of several it is: OBX-21, else
     * OBX-14 if it is another time than that of OBR.
     */
    String observation(Obx obx, String within, Obr obr) {
        String name = within + '|' + code(obx.code()) + '|' + obx.subId().orEmpty();
        if (obx.instance().id().present()) {
            return name + '|' + obx.instance().id().value();
        }
        return isOfAnotherTime(obx.observed(), obr.observedFrom())
                ? name + '|' + obx.observed().value()
                : name;
    }

    /** Returns the code of OBR-4 or OBX-3, else its text. */
    static String code(Repetition field) {
        return field.get(1).present() ? field.get(1).value() : field.get(2).orEmpty();
    }

    private boolean isOfAnotherTime(St observed, St ordered) {
        return observed.present()
                && (!ordered.present()
                        || Periods.isBefore(observed, ordered, source.zone())
                        || Periods.isBefore(ordered, observed, source.zone()));
    }

    private String named(String number, OrderGroup order) {
        return BusinessIds.of(person, number == null ? "examined|" + examined(order) : number);
    }

    /** OBR-4 and when it was done: OBR-7, else the first OBX-14, else ORC-9; the message only if nothing says when. */
    private String examined(OrderGroup order) {
        St first = new Obx(order.group().first("OBX")).observed();
        String time = Stream.of(order.obr().observedFrom(), first, order.orc().transactionTime())
                .filter(St::present)
                .map(St::value)
                .findFirst()
                .orElse("message|" + controlId);
        return code(order.obr().service()) + '|' + time;
    }
}
