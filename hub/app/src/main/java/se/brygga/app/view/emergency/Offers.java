package se.brygga.app.view.emergency;

import java.util.Set;
import java.util.function.BiPredicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.brygga.access.reader.Purpose;
import se.brygga.access.reader.Reader;
import se.brygga.access.reader.Role;
import se.brygga.access.reader.Side;
import se.brygga.app.audit.OwnLog;
import se.brygga.app.reading.Omission;
import se.brygga.app.registers.AccessDesk;
import se.brygga.app.view.patient.Offer;
import se.brygga.app.view.session.OpenPatient;

/** What the patient page offers, and to whom: only what the law may give, and never to a reader who would learn of a block by it. */
@Configuration(proxyBeanMethods = false)
class Offers {

    private record Offered(String code, BiPredicate<OpenPatient, Set<Omission>> to) implements Offer {

        @Override
        public boolean isFor(OpenPatient open, Set<Omission> left) {
            Reader reader = open.caller().reader();
            return reader != null && open.caller().is(Role.READER) && to.test(open, left);
        }
    }

    /** To care providers' staff who give care, if something is left out that it might show (SVOD 3:5-3:6). */
    @Bean
    Offer emergencyOffer(AccessDesk desk) {
        return new Offered(EmergencyController.CODE, (open, left) -> {
            Reader reader = open.caller().reader();
            boolean care = reader.side() == Side.CARE && reader.purpose() == Purpose.CARE;
            boolean more = left.contains(Omission.CONSENT_MISSING) || left.contains(Omission.BLOCKED);
            return care && more && desk.isOpenTo(open.caller(), open.person());
        });
    }

    /** To care providers' staff, who alone may know that something is blocked (SVOD 2:5). */
    @Bean
    Offer liftOffer() {
        return new Offered(
                LiftController.CODE,
                (open, left) -> open.caller().reader().side() == Side.CARE && left.contains(Omission.BLOCKED));
    }

    /** To everybody whose purpose opens others' records with consent (SVOD 3:1-3:2). */
    @Bean
    Offer consentOffer() {
        return new Offered(ConsentController.CODE, (open, left) -> {
            Reader reader = open.caller().reader();
            return reader.purpose().isLawfulFor(reader.side()) && left.contains(Omission.CONSENT_MISSING);
        });
    }

    /** To who may look at the log of the own provider, to be handed out to the person (PDL 8:5). */
    @Bean
    Offer extractOffer() {
        return new Offered(
                "extract", (open, left) -> open.caller().is(Role.AUDITOR) && OwnLog.isCommissioned(open.caller()));
    }
}
