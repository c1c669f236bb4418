package vn.parindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.kustomize.v1beta1.Kustomization;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is applied to a cluster is valid, fits together and asks for no more rights than it needs. */
class K8sManifestsTest {

    private static final Path K8S = Path.of("k8s");
    private static final Path BASE = K8S.resolve("base");
    private static final Path DEMO = K8S.resolve("overlays/demo");
    private static final Path PRODUCTION = K8S.resolve("overlays/production");

    private final Deployment deployment = Manifests.read(BASE.resolve("deployment.yaml"), Deployment.class);
    private final PodSpec pod = deployment.getSpec().getTemplate().getSpec();
    private final Container container = pod.getContainers().get(0);
    private final Map<String, String> podLabels =
            deployment.getSpec().getTemplate().getMetadata().getLabels();

    @Test
    void everyFileIsOneObjectOfKnownFieldsOnly() {
        assertThat(Manifests.listFiles(K8S)).hasSizeGreaterThan(10).allSatisfy(file -> assertThat(Manifests.read(file))
                .isNotNull());
    }

    @Test
    void readingRefusesUnknownFieldsRepeatedFieldsAndUnknownKinds() {
        var account = "apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: parindex\n";
        assertThatThrownBy(() -> Manifests.parse(account + "  nmae: x\n")).hasMessageContaining("nmae");
        assertThatThrownBy(() -> Manifests.parse(account + "kind: Pod\n")).hasMessageContaining("kind");
        assertThatThrownBy(() -> Manifests.parse(account + "---\n" + account)).hasMessageContaining("2 documents");
        assertThatThrownBy(() -> Manifests.parse("apiVersion: v2\nkind: Pod\n")).hasMessageContaining("v2/Pod");
    }

    @Test
    void everyKustomizationListsAllFilesBesideItAndNoOther() {
        var folders = Manifests.listFiles(K8S).stream()
                .map(Path::getParent)
                .distinct()
                .toList();
        assertThat(folders).containsExactlyInAnyOrder(BASE, DEMO, PRODUCTION).allSatisfy(folder -> {
            var kustomization = Manifests.read(folder.resolve("kustomization.yaml"), Kustomization.class);
            var listed = new TreeSet<String>();
            kustomization.getResources().stream()
                    .filter(each -> each.endsWith(".yaml"))
                    .forEach(listed::add);
            kustomization.getPatches().forEach(patch -> listed.add(patch.getPath()));
            var present = new TreeSet<String>();
            Manifests.listFiles(folder)
                    .forEach(file -> present.add(folder.relativize(file).toString()));
            present.remove("kustomization.yaml");
            assertThat(listed).isEqualTo(present);
        });
    }

    @Test
    void everyOverlayBuildsOnTheBaseAndNamesItsOwnImage() {
        assertThat(List.of(DEMO, PRODUCTION)).allSatisfy(folder -> {
            var kustomization = Manifests.read(folder.resolve("kustomization.yaml"), Kustomization.class);
            assertThat(kustomization.getResources()).contains("../../base");
            assertThat(folder.resolve("../../base").normalize()).isEqualTo(BASE);
            assertThat(kustomization.getImages()).singleElement().satisfies(image -> {
                assertThat(image.getName()).isEqualTo(container.getImage());
                assertThat(image.getNewTag()).matches("\\d+\\.\\d+\\.\\d+(-postgresql)?");
            });
        });
    }

    @Test
    void everyPatchChangesTheDeploymentAndContainerOfTheBase() {
        assertThat(List.of(DEMO, PRODUCTION)).allSatisfy(folder -> {
            var patch = Manifests.read(folder.resolve("deployment-patch.yaml"), Deployment.class);
            assertThat(patch.getMetadata().getName())
                    .isEqualTo(deployment.getMetadata().getName());
            assertThat(containerOf(patch).getName()).isEqualTo(container.getName());
        });
    }

    @Test
    void everySelectorFindsThePodsOfTheDeployment() {
        assertThat(deployment.getSpec().getSelector().getMatchLabels()).isNotEmpty();
        assertThat(List.of(
                        deployment.getSpec().getSelector().getMatchLabels(),
                        service().getSpec().getSelector(),
                        Manifests.read(BASE.resolve("poddisruptionbudget.yaml"), PodDisruptionBudget.class)
                                .getSpec()
                                .getSelector()
                                .getMatchLabels(),
                        policy(BASE).getSpec().getPodSelector().getMatchLabels(),
                        policy(PRODUCTION).getSpec().getPodSelector().getMatchLabels(),
                        pod.getTopologySpreadConstraints()
                                .get(0)
                                .getLabelSelector()
                                .getMatchLabels()))
                .allSatisfy(selector -> assertThat(podLabels).isNotEmpty().containsAllEntriesOf(selector))
                .doesNotContain(Map.of());
    }

    @Test
    void theServiceAndThePolicyLeadToThePortTheContainerOpens() {
        assertThat(container.getPorts())
                .extracting(port -> port.getName(), port -> port.getContainerPort())
                .containsExactly(tuple("http", 8080));
        assertThat(service().getSpec().getPorts())
                .singleElement()
                .satisfies(port -> assertThat(port.getTargetPort().getStrVal()).isEqualTo("http"));
        assertThat(policy(BASE).getSpec().getIngress().get(0).getPorts())
                .singleElement()
                .satisfies(port -> assertThat(port.getPort().getStrVal()).isEqualTo("http"));
    }

    @Test
    void theProbesAskTheThreeHealthEndpoints() {
        assertThat(List.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe()))
                .extracting(
                        probe -> probe.getHttpGet().getPath(),
                        probe -> probe.getHttpGet().getPort().getStrVal())
                .containsExactly(
                        tuple("/q/health/started", "http"),
                        tuple("/q/health/live", "http"),
                        tuple("/q/health/ready", "http"));
    }

    @Test
    void prometheusIsToldWhereTheMetricsAre() {
        assertThat(deployment.getSpec().getTemplate().getMetadata().getAnnotations())
                .containsEntry("prometheus.io/scrape", "true")
                .containsEntry("prometheus.io/path", "/q/metrics")
                .containsEntry("prometheus.io/port", "8080");
    }

    @Test
    void thePodRunsWithoutRootAndWithoutRights() {
        var ofPod = pod.getSecurityContext();
        assertThat(ofPod.getRunAsNonRoot()).isTrue();
        assertThat(ofPod.getRunAsUser()).isPositive();
        assertThat(ofPod.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        var ofContainer = container.getSecurityContext();
        assertThat(ofContainer.getAllowPrivilegeEscalation()).isFalse();
        assertThat(ofContainer.getReadOnlyRootFilesystem()).isTrue();
        assertThat(ofContainer.getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(ofContainer.getCapabilities().getAdd()).isEmpty();
    }

    @Test
    void thePodRunsAsTheUserOfTheImage() throws Exception {
        var user = pod.getSecurityContext().getRunAsUser() + ":"
                + pod.getSecurityContext().getRunAsGroup();
        assertThat(Files.readAllLines(Path.of("src/main/docker/Dockerfile.jvm")))
                .contains("USER " + user);
        assertThat(podOf(demo()).getSecurityContext().getFsGroup())
                .as("the volume belongs to the group that writes to it")
                .isEqualTo(pod.getSecurityContext().getRunAsGroup());
    }

    @Test
    void thePodHoldsNoTokenOfTheCluster() {
        var account = Manifests.read(BASE.resolve("serviceaccount.yaml"), ServiceAccount.class);
        assertThat(account.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getServiceAccountName()).isEqualTo(account.getMetadata().getName());
    }

    @Test
    void theOnlyWritablePlaceOfTheBaseIsTmp() {
        assertThat(container.getVolumeMounts())
                .extracting(VolumeMount::getName, VolumeMount::getMountPath)
                .containsExactly(tuple("tmp", "/tmp"));
        assertThat(pod.getVolumes()).singleElement().satisfies(volume -> {
            assertThat(volume.getName()).isEqualTo("tmp");
            assertThat(volume.getEmptyDir().getSizeLimit()).isNotNull();
        });
    }

    @Test
    void theContainerSaysWhatItNeedsAndWhatItMayTake() {
        var asked = container.getResources().getRequests();
        var most = container.getResources().getLimits();
        assertThat(asked.keySet()).isEqualTo(Set.of("cpu", "memory")).isEqualTo(most.keySet());
        asked.forEach((resource, amount) -> assertThat(Quantity.getAmountInBytes(amount))
                .as(resource)
                .isLessThanOrEqualTo(Quantity.getAmountInBytes(most.get(resource))));
    }

    @Test
    void theContainerTakesItsSettingsFromTheConfigMap() {
        var settings = Manifests.read(BASE.resolve("configmap.yaml"), ConfigMap.class);
        assertThat(settings.getData()).containsEntry("PARINDEX_LOG_JSON", "true");
        assertThat(container.getEnvFrom()).singleElement().satisfies(from -> assertThat(
                        from.getConfigMapRef().getName())
                .isEqualTo(settings.getMetadata().getName()));
    }

    @Test
    void aStoppedPodHasTimeToEndItsRequests() throws Exception {
        var settings = new Properties();
        settings.load(Files.newBufferedReader(Path.of("src/main/resources/application.properties")));
        var requests = Duration.parse("PT" + settings.getProperty("quarkus.shutdown.timeout"));
        var pause = container.getLifecycle().getPreStop().getExec().getCommand();
        assertThat(pause.get(0)).isEqualTo("sleep");
        assertThat(pod.getTerminationGracePeriodSeconds())
                .isGreaterThan(requests.toSeconds() + Long.parseLong(pause.get(1)));
    }

    @Test
    void productionTakesItsDatabaseFromASecretThatIsNotHere() {
        assertThat(containerOf(production()).getEnv())
                .extracting(EnvVar::getName)
                .containsExactly(
                        "QUARKUS_DATASOURCE_JDBC_URL", "QUARKUS_DATASOURCE_USERNAME", "QUARKUS_DATASOURCE_PASSWORD");
        assertThat(containerOf(production()).getEnv()).allSatisfy(setting -> {
            assertThat(setting.getValue()).isNull();
            assertThat(setting.getValueFrom().getSecretKeyRef().getName()).isEqualTo("parindex-database");
        });
        assertThat(Manifests.listFiles(K8S)).noneMatch(file -> Manifests.read(file) instanceof Secret);
    }

    @Test
    void onlyProductionRunsSeveralPods() {
        assertThat(deployment.getSpec().getReplicas()).isGreaterThan(1);
        assertThat(demo().getSpec().getReplicas()).as("H2 locks its file").isEqualTo(1);
        assertThat(demo().getSpec().getStrategy().getType()).isEqualTo("Recreate");
    }

    @Test
    void theDemoKeepsItsDataOnTheClaimedVolume() {
        var claim = Manifests.read(DEMO.resolve("persistentvolumeclaim.yaml"), PersistentVolumeClaim.class);
        Volume volume = podOf(demo()).getVolumes().get(0);
        assertThat(volume.getPersistentVolumeClaim().getClaimName())
                .isEqualTo(claim.getMetadata().getName());
        assertThat(containerOf(demo()).getVolumeMounts())
                .extracting(VolumeMount::getName, VolumeMount::getMountPath)
                .containsExactly(tuple(volume.getName(), "/data"));
        assertThat(containerOf(demo()).getEnv())
                .extracting(EnvVar::getName, EnvVar::getValue)
                .containsExactly(tuple("PARINDEX_DATA_DIRECTORY", "/data"));
    }

    @Test
    void noTwoObjectsOfOneOverlayShareKindAndName() {
        assertThat(List.of(DEMO, PRODUCTION)).allSatisfy(folder -> assertThat(Manifests.listFiles(K8S).stream()
                        .filter(file -> file.startsWith(BASE) || file.startsWith(folder))
                        .filter(file -> !file.endsWith("deployment-patch.yaml"))
                        .map(Manifests::read)
                        .filter(each -> !(each instanceof Kustomization))
                        .map(HasMetadata.class::cast)
                        .map(each -> each.getKind() + " " + each.getMetadata().getName()))
                .doesNotHaveDuplicates());
    }

    private static Service service() {
        return Manifests.read(BASE.resolve("service.yaml"), Service.class);
    }

    private static NetworkPolicy policy(Path folder) {
        return Manifests.read(folder.resolve("networkpolicy.yaml"), NetworkPolicy.class);
    }

    private static Deployment demo() {
        return Manifests.read(DEMO.resolve("deployment-patch.yaml"), Deployment.class);
    }

    private static Deployment production() {
        return Manifests.read(PRODUCTION.resolve("deployment-patch.yaml"), Deployment.class);
    }

    private static PodSpec podOf(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec();
    }

    private static Container containerOf(Deployment deployment) {
        return podOf(deployment).getContainers().get(0);
    }
}
