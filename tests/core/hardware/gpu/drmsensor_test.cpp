// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/drmsensor.h"
#include "tests/support/devicetext.h"
#include "tests/support/gpumetricsfile.h"
#include "tests/support/sysfstree.h"

#include <cerrno>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::SysfsTree;

namespace
{

using Pairs = QVector<std::pair<QByteArray, QByteArray>>;

// What SysfsTree::amd() tells.
const QMap<QByteArray, QByteArray> kAmd{{"total", "25753026560"}, {"used", "9000000000"},
    {"free", "16753026560"}, {"temperature", "61"}, {"hot spot", "84.5"}, {"memory temperature", "78"},
    {"power", "291"}, {"clock", "2254"}, {"memory clock", "1249"}, {"busy", "98"}};

const QByteArray kIn = SysfsTree::of("0000:03:00.0"), kHwmon = kIn + "hwmon/hwmon4/";

/// A reader that answers an error of chosen files, as a driver does, and keeps what was read.
struct Reader {
    QMap<QString, int> errors; ///< by the end of a path
    QStringList read;

    SysReader function()
    {
        return [this](const QString &path) {
            read << path;
            for (auto error = errors.begin(); error != errors.end(); ++error)
                if (path.endsWith(error.key()))
                    return SysFile{{}, error.value()};
            return readSysFile(path);
        };
    }
};

DrmSensor sensorOf(const SysfsTree &tree, SysReader reader = readSysFile)
{
    return DrmSensor(drmCardAt(tree.root(), tree.devices().value(0)),
        std::make_shared<GpuProcessFiles>(tree.root(), QSet<QString>()), std::move(reader));
}

struct Case {
    const char *name;
    Pairs files; ///< below the card's folder; an empty text: taken away
    Pairs told; ///< what differs from kAmd
    QStringList unavailable = {};
};

void PrintTo(const Case &one, std::ostream *out)
{
    *out << one.name;
}

const QString kNone = q("the driver amdgpu does not tell it in a file"), kNoEnergy = q("energy: ") + kNone,
              kNoThrottling = q("throttling: ") + kNone;

QVector<Case> cases()
{
    const QByteArray hwmon = "hwmon/hwmon4/", metrics = test::cardMetricsFile();
    return {
        {"Card", {}, {}, {kNoEnergy, kNoThrottling}},
        {"CardWithMetrics", {{"gpu_metrics", metrics}}, {{"energy", "1000.5"}, {"throttle", "0"}}},
        {"Accelerator", {{"gpu_metrics", test::acceleratorMetricsFile()}}, {{"energy", "1000.5"}},
            {kNoThrottling}},
        {"Throttled", {{"gpu_metrics", test::put(metrics, 112, quint64(0x300000001))}},
            {{"energy", "1000.5"}, {"throttle", "3"}}},
        {"MetricsFillWhatFilesLack",
            {{"gpu_metrics", metrics}, {"gpu_busy_percent", ""}, {hwmon + "power1_average", ""},
                {hwmon + "temp2_label", ""}, {hwmon + "temp2_input", ""}},
            {{"energy", "1000.5"}, {"throttle", "0"}, {"busy", "97"}, {"hot spot", "84"}}},
        {"MetricsOfAnotherFormat", {{"gpu_metrics", test::put(metrics, 3, quint8(5))}}, {},
            {kNoEnergy,
                q("throttling: the driver's file gpu_metrics has a format that Sweetspot does not know "
                  "(1.5)")}},
        {"MetricsCut", {{"gpu_metrics", metrics.left(119)}}, {},
            {kNoEnergy,
                q("throttling: the driver's file gpu_metrics has a format that Sweetspot does not know "
                  "(1.3)")}},
        {"MetricsEmpty", {{"gpu_metrics", "\n"}}, {},
            {kNoEnergy, q("throttling: the driver's file gpu_metrics is empty")}},
        {"PowerByItsOtherName", {{hwmon + "power1_average", ""}, {hwmon + "power1_input", "41500000\n"}},
            {{"power", "41.5"}}, {kNoEnergy, kNoThrottling}},
        {"NoPower", {{hwmon + "power1_average", ""}}, {{"power", ""}},
            {q("power: ") + kNone, kNoEnergy, kNoThrottling}},
        {"ClocksByTheirTables",
            {{hwmon + "freq1_input", ""}, {hwmon + "freq2_input", ""},
                {"pp_dpm_sclk", "0: 500Mhz *\n1: 2254Mhz\n"}},
            {{"clock", "500"}}, {kNoEnergy, kNoThrottling}},
        {"ClockStandsStill", {{hwmon + "freq1_input", "0\n"}}, {{"clock", ""}}, {kNoEnergy, kNoThrottling}},
        {"NoUtilisation", {{"gpu_busy_percent", ""}}, {{"busy", ""}},
            {kNoEnergy, q("utilisation: ") + kNone, kNoThrottling}},
        {"NonsenseInFiles",
            {{"mem_info_vram_used", "lots\n"}, {hwmon + "temp1_input", "\xff\n"}, {"gpu_busy_percent", "\n"}},
            {{"used", ""}, {"free", ""}, {"temperature", ""}, {"busy", ""}}, {kNoEnergy, kNoThrottling}},
        {"MoreUsedThanThereIs", {{"mem_info_vram_used", "25753026561\n"}},
            {{"used", "25753026561"}, {"free", ""}}, {kNoEnergy, kNoThrottling}},
        {"Asleep", {{"power/runtime_status", "suspended\n"}},
            {{"total", ""}, {"used", ""}, {"free", ""}, {"temperature", ""}, {"hot spot", ""},
                {"memory temperature", ""}, {"power", ""}, {"clock", ""}, {"memory clock", ""}, {"busy", ""}},
            {kNoEnergy, kNoThrottling}},
        {"GoingToSleep", {{"power/runtime_status", "suspending\n"}},
            {{"total", ""}, {"used", ""}, {"free", ""}, {"temperature", ""}, {"hot spot", ""},
                {"memory temperature", ""}, {"power", ""}, {"clock", ""}, {"memory clock", ""}, {"busy", ""}},
            {kNoEnergy, kNoThrottling}},
    };
}

class DrmSensorCases : public testing::TestWithParam<Case>
{
};

} // namespace

TEST_P(DrmSensorCases, AreReadToTheDigit)
{
    SysfsTree tree;
    tree.amd();
    for (const auto &[file, text] : GetParam().files)
        if (text.isEmpty())
            ASSERT_TRUE(QFile::remove(tree.path(kIn + file))) << file.constData();
        else
            tree.file(kIn + file, text);
    DrmSensor sensor = sensorOf(tree);
    const std::string expected = test::with(kAmd, GetParam().told);
    for (int look = 0; look < 2; ++look)
        EXPECT_EQ(test::text(sensor.read()), expected);
    EXPECT_EQ(sensor.unavailable(), GetParam().unavailable);
}

INSTANTIATE_TEST_SUITE_P(Amd, DrmSensorCases, testing::ValuesIn(cases()),
    [](const testing::TestParamInfo<Case> &tested) { return std::string(tested.param.name); });

TEST(DrmSensor, AProcessorsOwnGraphicsUseTheMachinesMemory)
{
    SysfsTree tree;
    tree.card("0000:c4:00.0", "0x1002", "0x150e", "amdgpu");
    const QByteArray in = SysfsTree::of("0000:c4:00.0");
    tree.file(in + "mem_info_vram_total", "536870912\n");
    tree.file(in + "mem_info_vram_used", "36870912\n");
    tree.file(in + "mem_info_gtt_total", "16000000000\n");
    tree.file(in + "mem_info_gtt_used", "4000000000\n");
    tree.file(in + "gpu_metrics", test::processorMetricsFile());
    DrmSensor sensor = sensorOf(tree);
    EXPECT_EQ(test::text(sensor.read()),
        "busy=88 clock=2700 free=12500000000 power=27.5 temperature=55.25 throttle=0 total=16536870912 "
        "used=4036870912");
    QFile::remove(tree.path(in + "mem_info_gtt_used"));
    EXPECT_EQ(sensor.read().usedBytes, std::nullopt) << "half a sum is none";
}

TEST(DrmSensor, ASleepingCardIsNotRead)
{
    SysfsTree tree;
    tree.amd();
    tree.file(kIn + "power/runtime_status", "suspended\n");
    Reader reader;
    DrmSensor sensor = sensorOf(tree, reader.function());
    sensor.read();
    ASSERT_EQ(reader.read.size(), 1) << reader.read.join(QLatin1Char(' '));
    EXPECT_TRUE(reader.read[0].endsWith(q("power/runtime_status")));
    tree.file(kIn + "power/runtime_status", "active\n");
    EXPECT_EQ(test::text(sensor.read()), test::text(kAmd));
}

TEST(DrmSensor, AResetIsAFailureAndEnds)
{
    SysfsTree tree;
    tree.amd();
    Reader reader;
    DrmSensor sensor = sensorOf(tree, reader.function());
    for (int round = 0; round < 2; ++round) { // the first look of all, too
        reader.errors = {{q("mem_info_vram_used"), EPERM}};
        const DeviceReading reset = sensor.read();
        EXPECT_TRUE(reset.failure.contains(q("resetting"))) << reset.failure;
        EXPECT_FALSE(reset.totalBytes) << "nothing else is told";
        reader.errors.clear();
        EXPECT_EQ(test::text(sensor.read()), test::text(kAmd));
    }
}

TEST(DrmSensor, ACardThatFallsAsleepWhileItIsReadIsNoFailure)
{
    SysfsTree tree;
    tree.amd();
    bool asleep = false;
    DrmSensor sensor = sensorOf(tree, [&asleep](const QString &path) {
        if (path.endsWith(q("runtime_status")))
            return SysFile{asleep ? "suspended\n" : "active\n", 0};
        asleep = true;
        return path.endsWith(q("mem_info_vram_total")) ? SysFile{{}, EPERM} : readSysFile(path);
    });
    EXPECT_EQ(sensor.read(), DeviceReading{q("0000:03:00.0")});
}

TEST(DrmSensor, ACardThatIsGone)
{
    SysfsTree tree;
    tree.amd();
    Reader reader;
    DrmSensor sensor = sensorOf(tree, reader.function());
    EXPECT_EQ(sensor.read().failure, QString());
    reader.errors = {{q("gpu_busy_percent"), ENODEV}};
    EXPECT_TRUE(sensor.read().failure.contains(q("is gone")));
    reader.errors = {{q("/vendor"), ENOENT}};
    EXPECT_TRUE(sensor.read().failure.contains(q("is gone")));
}

TEST(DrmSensor, AFileThatCouldNeverBeReadIsNoFailureAndNotReadAgain)
{
    SysfsTree tree;
    tree.amd();
    Reader reader;
    reader.errors
        = {{q("gpu_busy_percent"), ENODEV}, {q("temp2_input"), EOPNOTSUPP}, {q("power1_average"), EBUSY}};
    DrmSensor sensor = sensorOf(tree, reader.function());
    EXPECT_EQ(test::text(sensor.read()), test::with(kAmd, {{"busy", ""}, {"hot spot", ""}, {"power", ""}}));
    const auto unavailable = sensor.unavailable();
    ASSERT_EQ(unavailable.size(), 4);
    EXPECT_TRUE(unavailable[0].startsWith(q("hot spot: "))) << unavailable[0];
    EXPECT_TRUE(unavailable[2].startsWith(q("utilisation: "))) << unavailable[2];
    reader.errors.clear();
    reader.read.clear();
    EXPECT_EQ(test::text(sensor.read()), test::with(kAmd, {{"busy", ""}, {"hot spot", ""}}));
    EXPECT_TRUE(reader.read.filter(q("gpu_busy_percent")).isEmpty());
}

TEST(DrmSensor, I915)
{
    SysfsTree tree;
    tree.card("0000:03:00.0", "0x8086", "0x56a0", "i915");
    tree.file(kHwmon + "name", "i915\n");
    tree.file(kHwmon + "energy1_input", "123456789\n");
    tree.file(kIn + "drm/card1/gt_act_freq_mhz", "0\n");
    tree.file(kIn + "drm/card1/gt_cur_freq_mhz", "2400\n");
    DrmSensor sensor = sensorOf(tree);
    EXPECT_EQ(test::text(sensor.read()), "energy=123.456789") << "a clock that stands still is none";
    tree.file(kIn + "drm/card1/gt_act_freq_mhz", "2050\n");
    EXPECT_EQ(test::text(sensor.read()), "clock=2050 energy=123.456789");
    const QString none = q("the driver i915 does not tell it in a file");
    EXPECT_EQ(sensor.unavailable(),
        (QStringList{q("memory: ") + none, q("temperature: ") + none, q("memory temperature: ") + none,
            q("power: ") + none, q("utilisation: ") + none, q("throttling: ") + none}));
    QFile::remove(tree.path(kIn + "drm/card1/gt_act_freq_mhz"));
    EXPECT_EQ(test::text(sensorOf(tree).read()), "clock=2400 energy=123.456789") << "an older kernel";
}

TEST(DrmSensor, Xe)
{
    SysfsTree tree;
    tree.card("0000:03:00.0", "0x8086", "0xe20b", "xe");
    tree.file(kHwmon + "name", "xe\n");
    tree.file(kHwmon + "energy1_input", "5000000\n");
    tree.file(kHwmon + "energy2_input", "4000000\n");
    tree.file(kHwmon + "temp2_input", "55000\n");
    tree.file(kHwmon + "temp3_input", "62000\n");
    tree.file(kIn + "tile0/gt0/freq0/act_freq", "2850\n");
    tree.file(kIn + "tile0/gt0/freq0/cur_freq", "2900\n");
    tree.file(kIn + "tile0/gt0/freq0/throttle/status", "1\n");
    for (const char *reason : {"pl1", "pl2", "thermal", "prochot"})
        tree.file(kIn + "tile0/gt0/freq0/throttle/reason_" + reason, "0\n");
    DrmSensor sensor = sensorOf(tree);
    EXPECT_EQ(test::text(sensor.read()), "clock=2850 energy=5 memory temperature=62 temperature=55 throttle=0");
    tree.file(kIn + "tile0/gt0/freq0/throttle/reason_pl1", "1\n");
    EXPECT_EQ(sensor.read().throttle, throttle::kPowerLimit);
    tree.file(kIn + "tile0/gt0/freq0/throttle/reason_prochot", "1\n");
    EXPECT_EQ(sensor.read().throttle, throttle::kPowerLimit | throttle::kThermal);
    tree.file(kIn + "tile0/gt0/freq0/throttle/status", "0\n");
    EXPECT_EQ(sensor.read().throttle, 0u) << "nothing holds it now";
    tree.file(kHwmon + "temp5_label", "pkg\n");
    tree.file(kHwmon + "temp5_input", "57000\n");
    EXPECT_EQ(sensorOf(tree).read().temperatureC, 57) << "a label is surer than a number";
}

TEST(DrmSensor, I915SaysWhyItIsSlow)
{
    SysfsTree tree;
    tree.card("0000:03:00.0", "0x8086", "0x56a0", "i915");
    const QByteArray prefix = kIn + "drm/card1/gt/gt0/throttle_reason_";
    tree.file(prefix + "status", "1\n");
    tree.file(prefix + "vr_thermalert", "1\n");
    tree.file(prefix + "pl4", "1\n");
    EXPECT_EQ(sensorOf(tree).read().throttle, throttle::kPowerLimit | throttle::kThermal);
}

TEST(DrmSensor, TellsOfProcesses)
{
    SysfsTree tree;
    tree.amd();
    tree.link("proc/77/fd/4", "/dev/dri/renderD128");
    tree.file("proc/77/fdinfo/4", "drm-pdev:\t0000:03:00.0\ndrm-client-id:\t1\ndrm-memory-vram:\t2 MiB\n");
    DrmSensor sensor = sensorOf(tree);
    EXPECT_EQ(sensor.processes(), (ProcessBytes{{77, 2097152}}));
}
