package se.brygga.app.camel;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;

/** Runs the threads that take batches from one queue; stopping lets the batch at hand finish or roll back. */
final class DurableConsumer extends DefaultConsumer {

    private final BatchLoop.Plan plan;
    private final List<BatchLoop> loops = new ArrayList<>();

    DurableConsumer(DurableEndpoint endpoint, Processor processor, BatchLoop.Plan plan) {
        super(endpoint, processor);
        this.plan = plan;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        for (int i = 1; i <= plan.threads(); i++) {
            BatchLoop loop = new BatchLoop(plan, new RouteCall(this), i);
            loop.start();
            loops.add(loop);
        }
    }

    @Override
    protected void doStop() throws Exception {
        loops.forEach(BatchLoop::requestStop);
        for (BatchLoop loop : loops) {
            loop.awaitStop();
        }
        loops.clear();
        super.doStop();
    }
}
