package se.brygga.app.wiring;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.brygga.app.HubSettings;
import se.brygga.app.config.CareModelFiles;
import se.brygga.app.config.HouseConfiguration;
import se.brygga.app.config.News2File;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.Work;
import se.brygga.coordination.conversation.Conversations;
import se.brygga.coordination.discharge.Calendar;
import se.brygga.coordination.discharge.Discharges;
import se.brygga.coordination.model.CareModel;
import se.brygga.coordination.model.CareModels;
import se.brygga.coordination.plan.JointPlans;
import se.brygga.coordination.plan.PlanSharing;
import se.brygga.coordination.task.TaskOfWork;
import se.brygga.coordination.task.Tasks;
import se.brygga.coordination.team.Teams;

/**
 * The fields of coordination with what the installation has decided; a care model that cannot be used stops the start. Their
 * order is that of the questions: the first refusal is the one that the sender reads.
 */
@Configuration(proxyBeanMethods = false)
class CoordinationWiring {

    /** The care models of the installation; not a bare list, of which Spring would make a collection of beans. */
    record Models(List<CareModel> all) {}

    @Bean
    Models careModels(HubSettings settings) {
        return new Models(CareModelFiles.load(settings.root()));
    }

    @Bean
    @Order(1)
    Tasks tasks() {
        return new Tasks();
    }

    @Bean
    @Order(2)
    JointPlans jointPlans() {
        return new JointPlans(PlanSharing.ALL_PARTICIPANTS);
    }

    @Bean
    @Order(3)
    Discharges discharges(HouseConfiguration configuration) {
        return new Discharges(configuration.discharge().settings());
    }

    @Bean
    @Order(4)
    Teams teams(Models models, HouseConfiguration configuration) {
        return new Teams(
                models.all().stream().map(CareModel::code).collect(Collectors.toUnmodifiableSet()),
                configuration.discharge().settings().grounds());
    }

    @Bean
    @Order(5)
    CareModels modelsAtWork(Models models, HubSettings settings) {
        return new CareModels(models.all(), News2File.load(settings.root()), day -> !Calendar.isDayOff(day));
    }

    @Bean
    @Order(6)
    Conversations conversations(HubSettings settings) {
        HubSettings.Conversation limits = settings.conversation();
        return new Conversations(
                limits.unreadAfter(), Math.toIntExact(limits.largestFile().toBytes()));
    }

    @Bean
    BiFunction<CaseFile, Work, Consequences> work() {
        return TaskOfWork::consequences;
    }
}
