package se.brygga.app.camel;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.util.List;

/** What is done with a batch of queue entries before the broker's transaction commits. */
interface BatchWork {

    /**
     * Works on the whole batch, as often as it takes. Returns when all of it is safe; throws to have it all again later.
     */
    void process(List<BytesMessage> batch, Session session, RouteCall route, Patience patience)
            throws JMSException, InterruptedException;
}
