package io.breadthflow.training;

import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.platform.PlatformConfiguration;
import io.breadthflow.platform.featureset.FeatureSetStore;
import io.breadthflow.platform.job.Jobs;
import io.breadthflow.platform.job.ServiceModule;
import io.breadthflow.platform.lake.ServiceLakes;
import io.breadthflow.platform.metric.Metrics;
import io.breadthflow.platform.registry.ModelStore;
import io.breadthflow.platform.spark.EngineChoice;
import io.breadthflow.platform.spark.SparkDrivers;
import io.breadthflow.training.dataset.DatasetAssembly;
import io.breadthflow.training.dataset.DatasetProperties;
import io.breadthflow.training.dataset.Pinning;
import io.breadthflow.training.evaluation.LeakAlarmProperties;
import io.breadthflow.training.evaluation.RunEvaluator;
import io.breadthflow.training.mlflow.MlflowConfiguration;
import io.breadthflow.training.plan.CodeVersion;
import io.breadthflow.training.plan.EngineProperties;
import io.breadthflow.training.plan.RunPlan.Build;
import io.breadthflow.training.plan.RunPlan.Recipe;
import io.breadthflow.training.plan.RunPlanner;
import io.breadthflow.training.plan.TrainerProperties;
import io.breadthflow.training.plan.WalkForwardProperties;
import io.breadthflow.training.registration.RunRecorder;
import io.breadthflow.training.registration.RunStore;
import io.breadthflow.training.registry.ModelController;
import io.breadthflow.training.reproduce.Rebuild;
import io.breadthflow.training.reproduce.ReproduceHandler;
import io.breadthflow.training.reproduce.ReproductionController;
import io.breadthflow.training.run.RunController;
import io.breadthflow.training.run.SparkTrainer;
import io.breadthflow.training.run.TrainModelHandler;
import io.breadthflow.training.run.TrainingRuns;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Beans of the training service. */
@Configuration(proxyBeanMethods = false)
@Import({PlatformConfiguration.class, MlflowConfiguration.class})
@EnableConfigurationProperties({
    DatasetProperties.class,
    WalkForwardProperties.class,
    TrainerProperties.class,
    LeakAlarmProperties.class,
    EngineProperties.class
})
public class TrainingConfiguration {
    /** Trainings take all memory that there is for them: one at a time. */
    private static final int JOBS_AT_ONCE = 1;

    @Bean
    RunStore runStore(JdbcClient jdbc, Clock clock) {
        return new RunStore(jdbc, clock);
    }

    @Bean
    CodeVersion codeVersion() {
        return CodeVersion.ofRunningCode();
    }

    @Bean
    Recipe recipe(WalkForwardProperties split, TrainerProperties trainer) {
        return Recipe.of(split, trainer);
    }

    @Bean
    EngineChoice trainingEngineChoice(SparkDrivers drivers, EngineProperties properties) {
        return new EngineChoice(drivers, properties.sparkFromRows());
    }

    @Bean
    SparkTrainer sparkTrainer(SparkDrivers drivers) {
        return new SparkTrainer(drivers);
    }

    @Bean
    RunPlanner runPlanner(
            Pinning pinning,
            Recipe recipe,
            CodeVersion code,
            @Qualifier("trainingEngineChoice") EngineChoice choice,
            EngineProperties properties) {
        return new RunPlanner(pinning, recipe, Build.of(code, recipe.modelSpec().type()), choice, properties.workers());
    }

    @Bean
    Pinning pinning(Lake lake, FeatureSetStore featureSets, DatasetProperties properties) {
        return new Pinning(lake, featureSets, properties.minSessions());
    }

    @Bean
    RunRecorder runRecorder(PlatformTransactionManager transactions, ModelStore models, RunStore runs, Clock clock) {
        return new RunRecorder(new TransactionTemplate(transactions), models, runs, clock);
    }

    @Bean
    TrainingRuns trainingRuns(
            ServiceLakes lakes, LeakAlarmProperties limits, SparkTrainer spark, RunRecorder recorder) {
        Lake lake = lakes.of(ServiceName.TRAINING);
        return new TrainingRuns(lake, new RunEvaluator(lake, limits), spark, recorder);
    }

    @Bean
    ServiceModule trainingModule(
            RunPlanner planner, TrainingRuns training, RunStore runs, Metrics metrics, Rebuild rebuild) {
        return new ServiceModule(
                ServiceName.TRAINING,
                List.of(new TrainModelHandler(planner, training, runs, metrics), new ReproduceHandler(runs, rebuild)),
                JOBS_AT_ONCE);
    }

    @Bean
    Rebuild rebuild(
            Lake lake, FeatureSetStore featureSets, SparkDrivers drivers, SparkTrainer spark, CodeVersion code) {
        return new Rebuild(new DatasetAssembly(lake), featureSets, drivers, spark, code);
    }

    @Bean
    RunController runController(Jobs jobs, RunStore runs, @Qualifier("trainingEngineChoice") EngineChoice choice) {
        return new RunController(jobs, runs, choice);
    }

    @Bean
    ReproductionController reproductionController(Jobs jobs, RunStore runs) {
        return new ReproductionController(jobs, runs);
    }

    @Bean
    ModelController modelController(ModelStore models) {
        return new ModelController(models);
    }
}
