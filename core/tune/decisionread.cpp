// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/decisionread.h"

#include "core/tune/tunejson.h"

namespace sweetspot
{

namespace
{

constexpr std::size_t kMostEntries = 20'000; // of one line; a judgement, far beyond what is written

template <typename Enum>
std::optional<Enum> named(const QString &name, int count, QString (*nameOf)(Enum))
{
    for (int i = 0; i < count; ++i)
        if (nameOf(Enum(i)) == name)
            return Enum(i);
    return std::nullopt;
}

std::optional<tunestats::Estimate> estimateOf(const Json &json)
{
    const auto mean = optionalNumber(json, "gain_ln"), error = optionalNumber(json, "error");
    const auto degrees = optionalInteger(json, "degrees"), n = optionalInteger(json, "n");
    if (!mean || !error || *error < 0 || !degrees || *degrees < 1 || !n || *n < 1)
        return std::nullopt;
    return tunestats::Estimate{*mean, *error, *degrees, *n};
}

/// What must be there is taken with need(); good() says at the end whether all of it was.
class Fields
{
public:
    explicit Fields(const Json &json, const KnobSpace &space)
        : m_json(json)
        , m_space(space)
    {
    }
    bool good() const { return m_good; }

    template <typename T>
    T need(const std::optional<T> &value)
    {
        m_good &= value.has_value();
        return value.value_or(T{});
    }
    double number(const char *name) { return need(optionalNumber(m_json, name)); }
    int count(const char *name)
    {
        const int value = need(optionalInteger(m_json, name));
        m_good &= value >= 0;
        return value;
    }
    Arm arm(const char *name) { return need(armOf(name)); }
    std::optional<Arm> perhapsArm(const char *name)
    {
        return m_json.contains(name) ? std::optional(arm(name)) : std::nullopt;
    }
    std::optional<tunestats::Estimate> perhapsEstimate(const char *name)
    {
        return m_json.contains(name) ? std::optional(need(estimateOf(m_json[name]))) : std::nullopt;
    }
    std::optional<LaunchFault> perhapsFault()
    {
        return m_json.contains("fault") ? std::optional(need(launchFaultFromName(textOf(m_json, "fault"))))
                                        : std::nullopt;
    }
    int knob(const Json &json)
    {
        const bool known = json.is_number_integer() && json >= 0 && json < m_space.knobs.size();
        m_good &= known;
        return known ? json.get<int>() : 0;
    }
    /// The entries of an array, as @p read makes them; a list that is not there has none.
    template <typename T, typename Read>
    QVector<T> list(const char *name, const Read &read)
    {
        QVector<T> all;
        if (!m_json.contains(name))
            return all;
        const Json &array = m_json[name];
        m_good &= array.is_array() && array.size() <= kMostEntries;
        if (!m_good)
            return all;
        for (const Json &entry : array)
            all << need(std::optional<T>(read(entry)));
        return all;
    }

private:
    std::optional<Arm> armOf(const char *name) const
    {
        const auto arm = m_json.contains(name) ? armFromJson(m_json[name]) : std::nullopt;
        return arm && m_space.contains(*arm) ? arm : std::nullopt;
    }

    const Json &m_json;
    const KnobSpace &m_space;
    bool m_good = true;
};

class Reader
{
public:
    explicit Reader(const KnobSpace &space)
        : m_space(space)
    {
    }

    std::optional<TuneDecision> calibration(const Json &json, double at) const
    {
        Fields fields(json, m_space);
        const CalibrationRecord record{at, fields.count("launches"),
            {fields.number("spread_launch"), fields.number("spread_request")}, fields.number("span")};
        return fields.good() ? std::optional<TuneDecision>(record) : std::nullopt;
    }

    std::optional<TuneDecision> race(const Json &json, double at) const
    {
        Fields fields(json, m_space);
        RaceRecord record;
        record.at = at;
        record.number = fields.count("number");
        record.kind = fields.need(named(textOf(json, "kind"), kRaceKinds, raceKindName));
        record.knobs = fields.list<int>("knobs", [&](const Json &knob) { return fields.knob(knob); });
        record.pass = fields.count("pass");
        record.incumbent = fields.arm("incumbent");
        record.arms = fields.list<ArmTried>("arms", [this](const Json &one) { return tried(one); });
        record.winner = fields.perhapsArm("winner");
        record.unsteady = boolOf(json, "unsteady");
        record.blocks = fields.count("blocks");
        record.spread = fields.number("spread");
        return fields.good() ? std::optional<TuneDecision>(record) : std::nullopt;
    }

    std::optional<TuneDecision> pass(const Json &json, double at) const
    {
        Fields fields(json, m_space);
        const PassRecord record{
            at, fields.count("number"), fields.number("gain_ln"), fields.number("threshold_ln")};
        return fields.good() ? std::optional<TuneDecision>(record) : std::nullopt;
    }

    std::optional<TuneDecision> verification(const Json &json, double at) const
    {
        Fields fields(json, m_space);
        VerifyRecord record;
        record.at = at;
        record.winner = fields.arm("winner");
        record.triples = fields.count("triples");
        record.repeated = fields.count("repeated");
        record.gain = fields.perhapsEstimate("gain");
        record.classGains = fields.list<tunestats::Estimate>("classes", estimateOf);
        record.leastGain = fields.number("least_gain_ln");
        record.slower = optionalNumber(json, "slower_ln");
        record.adopted = boolOf(json, "adopted");
        record.fault = fields.perhapsFault();
        return fields.good() ? std::optional<TuneDecision>(record) : std::nullopt;
    }

    std::optional<TuneResult> result(const Json &json) const
    {
        Fields fields(json, m_space);
        TuneResult result;
        result.end = fields.need(named(textOf(json, "end"), kTuneEnds, tuneEndName));
        result.searchEnd = fields.need(named(textOf(json, "search_end"), kSearchEnds, searchEndName));
        result.defaultArm = fields.arm("default");
        result.chosen = fields.arm("chosen");
        result.adopted = boolOf(json, "adopted");
        result.gain = optionalNumber(json, "gain");
        if (json.contains("low_95"))
            result.interval = statistics::Interval{fields.number("low_95"), fields.number("high_95")};
        result.resolution = optionalNumber(json, "resolution");
        result.verified = fields.perhapsArm("verified");
        result.minutes = fields.number("minutes");
        result.launches = fields.count("launches");
        result.armsTried = fields.count("arms_tried");
        result.waterfall = fields.list<WaterfallBar>("waterfall", [this](const Json &one) { return bar(one); });
        result.rest = optionalNumber(json, "rest_ln");
        result.classGains = fields.list<tunestats::Estimate>("classes", estimateOf);
        result.slower = optionalNumber(json, "slower");
        result.rejected = fields.list<ArmTried>("rejected", [this](const Json &one) { return tried(one); });
        result.notes = fields.list<TuneNote>("notes", [](const Json &note) {
            return named(note.is_string() ? QString::fromStdString(note.get<std::string>()) : QString(),
                kTuneNotes, tuneNoteName);
        });
        const bool consistent = result.end != TuneEnd::NotYet && result.minutes >= 0
            && result.gain.has_value() == result.interval.has_value() && (!result.adopted || result.gain);
        return fields.good() && consistent ? std::optional(result) : std::nullopt;
    }

private:
    std::optional<ArmTried> tried(const Json &json) const
    {
        Fields fields(json, m_space);
        ArmTried tried;
        tried.arm = fields.arm("arm");
        tried.fate = fields.need(named(textOf(json, "fate"), kArmFates, armFateName));
        tried.gain = fields.perhapsEstimate("gain");
        if (json.contains("refused"))
            tried.refusal = ArmRefusal{fields.need(named(textOf(json, "refused"), kRefusals, refusalName)),
                fields.perhapsFault(), optionalNumber(json, "figure"), optionalNumber(json, "limit"),
                fields.perhapsArm("because")};
        return fields.good() ? std::optional(tried) : std::nullopt;
    }

    std::optional<WaterfallBar> bar(const Json &json) const
    {
        Fields fields(json, m_space);
        WaterfallBar bar;
        bar.knob = json.contains("knob") ? fields.knob(json["knob"]) : fields.need(std::optional<int>());
        bar.from = fields.count("from");
        bar.to = fields.count("to");
        bar.gain = fields.need(estimateOf(json));
        bar.interval = {fields.number("low"), fields.number("high")};
        bar.separable = boolOf(json, "separable");
        if (!fields.good())
            return std::nullopt;
        const qsizetype levels = m_space.knobs[bar.knob].levels.size();
        return bar.from < levels && bar.to < levels ? std::optional(bar) : std::nullopt;
    }

    const KnobSpace &m_space;
};

} // namespace

std::optional<TuneDecision> decisionFromJson(const Json &json, const KnobSpace &space)
{
    const Reader reader(space);
    const QString kind = textOf(json, "e");
    const auto at = optionalNumber(json, "at");
    if (!at || *at < 0)
        return std::nullopt;
    if (kind == QLatin1String("calibration"))
        return reader.calibration(json, *at);
    if (kind == QLatin1String("race"))
        return reader.race(json, *at);
    if (kind == QLatin1String("pass"))
        return reader.pass(json, *at);
    if (kind == QLatin1String("verify"))
        return reader.verification(json, *at);
    return std::nullopt;
}

std::optional<TuneResult> resultFromJson(const Json &json, const KnobSpace &space)
{
    return Reader(space).result(json);
}

} // namespace sweetspot
