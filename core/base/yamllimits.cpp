// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/yamllimits.h"

#include "core/base/tr.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <sstream>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace sweetspot::yaml
{

namespace
{

constexpr int kMostTold = 20; // keys given twice: the first ones are enough

/// Thrown and caught inside this file only.
struct TooMuch {
    int line;
    QString sentence;
};

/// Counts what a document would become, and remembers the keys of the maps that are open.
class Watcher : public YAML::EventHandler
{
public:
    struct Twice {
        int line;
        QString path;
    };
    const std::vector<Twice> &twice() const { return m_twice; }

    void OnDocumentStart(const YAML::Mark &) override { }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override { leaf(mark, anchor, std::string()); }
    void OnScalar(
        const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor, const std::string &value) override
    {
        leaf(mark, anchor, value);
    }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        const auto known = m_sizes.find(anchor);
        if (known == m_sizes.end())
            throw TooMuch{mark.line + 1, CoreTr::tr("An alias (*name) refers to a node that contains it.")};
        child(mark, std::string());
        count(mark, known->second);
    }
    void OnSequenceStart(
        const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        open(mark, anchor, false);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(
        const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        open(mark, anchor, true);
    }
    void OnMapEnd() override { close(); }

private:
    struct Level {
        bool map;
        YAML::anchor_t anchor;
        qint64 before; ///< nodes when it began
        bool keyNext = true;
        std::string key;
        std::unordered_set<std::string> keys;
    };

    void count(const YAML::Mark &mark, qint64 nodes)
    {
        m_nodes += nodes;
        if (m_nodes > kMostNodes)
            throw TooMuch{mark.line + 1,
                CoreTr::tr("The file has more than %1 entries, including repeated ones; this is not a valid "
                           "configuration.")
                    .arg(kMostNodes)};
    }

    // One more entry of the innermost list or map.
    void child(const YAML::Mark &mark, const std::string &text)
    {
        if (m_levels.empty() || !m_levels.back().map)
            return;
        Level &level = m_levels.back();
        if (level.keyNext) {
            level.key = text;
            if (!level.keys.insert(text).second && m_twice.size() < kMostTold)
                m_twice.push_back({mark.line + 1, path()});
        }
        level.keyNext = !level.keyNext;
    }

    QString path() const
    {
        QStringList parts;
        for (const Level &level : m_levels)
            if (level.map)
                parts << QString::fromStdString(level.key);
        return parts.join(QLatin1Char('.'));
    }

    void leaf(const YAML::Mark &mark, YAML::anchor_t anchor, const std::string &text)
    {
        child(mark, text);
        count(mark, 1);
        if (anchor)
            m_sizes[anchor] = 1;
    }

    void open(const YAML::Mark &mark, YAML::anchor_t anchor, bool map)
    {
        child(mark, std::string("{...}"));
        if (m_levels.size() >= std::size_t(kMostDepth))
            throw TooMuch{
                mark.line + 1, CoreTr::tr("The file is nested more than %1 levels deep.").arg(kMostDepth)};
        m_levels.push_back({map, anchor, m_nodes, true, {}, {}});
        count(mark, 1);
    }

    void close()
    {
        if (m_levels.back().anchor)
            m_sizes[m_levels.back().anchor] = m_nodes - m_levels.back().before;
        m_levels.pop_back();
    }

    std::vector<Level> m_levels;
    std::unordered_map<YAML::anchor_t, qint64> m_sizes;
    std::vector<Twice> m_twice;
    qint64 m_nodes = 0;
};

} // namespace

bool checkEvents(const QByteArray &text, const QString &file, Issues &issues)
{
    const auto error = [&](int line, const QString &key, const QString &message) {
        issues << Issue{Issue::Severity::Error, file, line, key, {}, {}, message};
    };
    try {
        std::istringstream stream(text.toStdString());
        YAML::Parser parser(stream);
        Watcher first, second;
        if (!parser.HandleNextDocument(first))
            return true; // nothing in it
        for (const Watcher::Twice &twice : first.twice())
            error(twice.line, twice.path, CoreTr::tr("This key appears twice; remove one of them."));
        if (parser.HandleNextDocument(second))
            error(0, {},
                CoreTr::tr("The file continues after its end (a second document, or a line indented less than "
                           "the first); only the first part is used."));
        return true;
    } catch (const TooMuch &much) {
        error(much.line, {}, much.sentence);
    } catch (const YAML::ParserException &exception) {
        error(exception.mark.line + 1, {},
            CoreTr::tr("Invalid YAML at column %1: %2.")
                .arg(exception.mark.column + 1)
                .arg(QString::fromStdString(exception.msg)));
    } catch (const std::exception &exception) {
        error(0, {}, CoreTr::tr("Invalid YAML: %1.").arg(QString::fromUtf8(exception.what())));
    }
    return false;
}

} // namespace sweetspot::yaml
