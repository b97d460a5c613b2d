// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/safetensorsfolder.h"

#include "core/base/files.h"
#include "core/base/tr.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QtEndian>

namespace sweetspot
{

namespace
{

// Judgements: far above what anybody publishes, far below harm.
constexpr qint64 kMostConfig = 1 << 20; // bytes
constexpr qint64 kMostIndex = 16 << 20; // bytes; one entry for each tensor
constexpr int kMostFiles = 2000; // *.safetensors in one folder
constexpr qint64 kMostBytes = qint64(1) << 53; // what JSON can carry
constexpr int kDeepest = 12; // folders below the one that is scanned
constexpr int kMostFound = 5000;
constexpr qint64 kLongestHead = 100 << 20; // bytes of a file's head, as the format bounds it

Error unusable(const Sentence &sentence)
{
    return Error{ErrorCode::BadInput, sentence, {}};
}

QString word(const QString &text)
{
    static const QRegularExpression odd(QStringLiteral("[^A-Z0-9_.-]"));
    return text.toUpper().remove(odd).left(24);
}

QString dtypeWord(const QString &type)
{
    static const struct {
        const char *type, *word;
    } known[] = {{"bfloat16", "BF16"}, {"float16", "F16"}, {"float32", "F32"}};
    for (const auto &row : known)
        if (type == QLatin1String(row.type))
            return QString::fromLatin1(row.word);
    return type.startsWith(QLatin1String("float8")) ? QStringLiteral("FP8") : QString();
}

// compressed-tensors: the same method keeps weights in several ways.
QString compressedWord(const Json &how)
{
    const QString format = textOf(how, "format");
    if (format.contains(QLatin1String("nvfp4")))
        return QStringLiteral("NVFP4");
    if (format.contains(QLatin1String("float")))
        return QStringLiteral("FP8");
    const auto groups = how.find("config_groups");
    int bits = 0;
    if (groups != how.end() && groups->is_object())
        for (const auto &[name, group] : groups->items())
            if (group.is_object() && group.contains("weights") && group["weights"].is_object())
                bits = integerOf(group["weights"], "num_bits");
    if (format.startsWith(QLatin1String("int")))
        return QStringLiteral("W%1A8").arg(bits > 0 && bits <= 16 ? bits : 8);
    return bits > 0 && bits <= 16 ? QStringLiteral("W%1A16").arg(bits) : QStringLiteral("COMPRESSED");
}

QString methodWord(const Json &how)
{
    const QString method = textOf(how, "quant_method").toLower();
    const int bits = integerOf(how, "bits", 4);
    if (method.contains(QLatin1String("fp8")))
        return QStringLiteral("FP8");
    if (method == QLatin1String("awq"))
        return bits == 4 || bits <= 0 || bits > 16 ? QStringLiteral("AWQ")
                                                   : QStringLiteral("AWQ-%1BIT").arg(bits);
    if (method == QLatin1String("gptq"))
        return QStringLiteral("GPTQ-%1BIT").arg(bits > 0 && bits <= 16 ? bits : 4);
    if (method == QLatin1String("bitsandbytes"))
        return boolOf(how, "load_in_4bit") ? word(textOf(how, "bnb_4bit_quant_type", QStringLiteral("fp4")))
                                           : QStringLiteral("INT8");
    if (method == QLatin1String("compressed-tensors"))
        return compressedWord(how);
    if (method == QLatin1String("modelopt"))
        return word(textOf(how, "quant_algo", QStringLiteral("modelopt")));
    return word(method);
}

std::optional<Json> readJsonFile(const QString &path, qint64 most)
{
    const auto text = readWholeFile(path, most);
    auto json = text ? parseJson(*text, most) : std::nullopt;
    return json && json->is_object() ? json : std::nullopt;
}

// Models that also see have their language part in a group of its own.
std::optional<int> contextLengthOf(const Json &config)
{
    for (const Json *part : {&config, config.contains("text_config") ? &config["text_config"] : nullptr})
        if (part && part->is_object())
            for (const char *name : {"max_position_embeddings", "n_positions", "max_seq_len", "seq_length"})
                if (const auto length = optionalInteger(*part, name); length && *length > 0)
                    return length;
    return std::nullopt;
}

QString architectureOf(const Json &config)
{
    return textsOf(config, "architectures").value(0).simplified().left(100);
}

bool hasTokenizer(const QDir &folder)
{
    const auto has
        = [&folder](const char *name) { return QFileInfo(folder.filePath(QLatin1String(name))).isFile(); };
    return has("tokenizer.json") || has("tokenizer.model") || has("tekken.json") || has("tiktoken.model")
        || (has("vocab.json") && has("merges.txt"));
}

// A file begins with the length of its head, eight bytes, and the head, an object. One that was cut in its head
// is told from one that was not without reading it.
bool beginsWell(const QString &path, qint64 size)
{
    QFile file(path);
    if (!openForReading(file))
        return false;
    const QByteArray begin = file.read(9);
    if (begin.size() != 9)
        return false;
    const quint64 head = qFromLittleEndian<quint64>(begin.constData());
    return head >= 2 && head <= quint64(kLongestHead) && qint64(head) + 8 <= size && begin.at(8) == '{';
}

Status addWeights(const QDir &folder, SafetensorsFacts &facts)
{
    QDirIterator walk(folder.path(), {QStringLiteral("*.safetensors")}, QDir::Files);
    while (walk.hasNext()) {
        const QFileInfo info(walk.next());
        if (!info.isFile()) // a link to a pipe or a device
            continue;
        if (++facts.files > kMostFiles || info.size() > kMostBytes - facts.bytes)
            return unusable(CoreTr::tr("%1 contains more than a model can.").arg(folder.path()));
        facts.bytes += info.size();
        if (!beginsWell(info.filePath(), info.size()))
            return unusable(
                CoreTr::tr("%1 is not a complete safetensors file; download it again.").arg(info.filePath()));
    }
    if (facts.files == 0)
        return unusable(CoreTr::tr("%1 contains no *.safetensors file.").arg(folder.path()));
    return success();
}

// The index of a model in several files names all of them.
Status checkIndex(const QDir &folder)
{
    const QString path = folder.filePath(QStringLiteral("model.safetensors.index.json"));
    if (!QFileInfo(path).isFile())
        return success();
    const auto index = readJsonFile(path, kMostIndex);
    const auto map = index ? index->find("weight_map") : Json::const_iterator();
    if (!index || map == index->end() || !map->is_object())
        return unusable(CoreTr::tr("%1 cannot be read; download it again.").arg(path));
    QSet<QString> names;
    for (const auto &[tensor, file] : map->items()) {
        if (file.is_string())
            names.insert(QString::fromStdString(file.get<std::string>()));
        if (names.size() > kMostFiles)
            return unusable(CoreTr::tr("%1 contains more than a model can.").arg(folder.path()));
    }
    for (const QString &name : names)
        if (name.contains(QLatin1Char('/')) || !QFileInfo(folder.filePath(name)).isFile())
            return unusable(
                CoreTr::tr("%1 is missing from the model folder; download it again.").arg(name.left(200)));
    return success();
}

bool generatesText(const SafetensorsFacts &facts)
{
    for (const char *end : {"ForCausalLM", "LMHeadModel", "ForConditionalGeneration"})
        if (facts.architecture.endsWith(QLatin1String(end)))
            return facts.contextLength.has_value();
    return false;
}

} // namespace

QString quantizationOfConfig(const Json &config)
{
    for (const char *name : {"quantization_config", "compression_config"})
        if (const auto how = config.find(name); how != config.end() && how->is_object())
            return methodWord(*how);
    for (const Json *part : {&config, config.contains("text_config") ? &config["text_config"] : nullptr})
        if (part && part->is_object())
            for (const char *name : {"torch_dtype", "dtype"})
                if (const QString type = textOf(*part, name); !type.isEmpty())
                    return dtypeWord(type);
    return {};
}

Result<SafetensorsFacts> readSafetensorsFolder(const QString &path)
{
    const QDir folder(path);
    if (!QFileInfo(path).isDir())
        return Error{ErrorCode::NotFound, CoreTr::tr("The folder %1 does not exist.").arg(path), {}};
    const auto config = readJsonFile(folder.filePath(QStringLiteral("config.json")), kMostConfig);
    if (!config)
        return unusable(CoreTr::tr("%1 has no readable config.json.").arg(path));
    SafetensorsFacts facts;
    facts.architecture = architectureOf(*config);
    facts.contextLength = contextLengthOf(*config);
    if (facts.architecture.isEmpty())
        return unusable(CoreTr::tr("The config.json of %1 names no architecture.").arg(path));
    facts.quantization = quantizationOfConfig(*config);
    // What NVIDIA's tool has quantized says so beside the configuration.
    if (!config->contains("quantization_config"))
        if (const auto how = readJsonFile(folder.filePath(QStringLiteral("hf_quant_config.json")), kMostConfig);
            how && how->contains("quantization") && (*how)["quantization"].is_object())
            facts.quantization = word(textOf((*how)["quantization"], "quant_algo", facts.quantization));
    facts.tokenizer = hasTokenizer(folder);
    if (const auto added = addWeights(folder, facts); !added)
        return added.error();
    if (const auto whole = checkIndex(folder); !whole)
        return whole.error();
    return facts;
}

QStringList scanForSafetensors(const QStringList &folders, const std::stop_token &stop)
{
    QStringList found;
    QSet<QString> seen;
    for (const QString &root : folders) {
        QDirIterator walk(root, {QStringLiteral("config.json")}, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext() && !stop.stop_requested() && found.size() < kMostFound) {
            const QString path = QFileInfo(walk.next()).absolutePath();
            if (QDir(root).relativeFilePath(path).count(QLatin1Char('/')) >= kDeepest)
                continue;
            const QString real = QFileInfo(path).canonicalFilePath();
            if (real.isEmpty() || seen.contains(real))
                continue;
            seen.insert(real);
            if (const auto facts = readSafetensorsFolder(path); facts && generatesText(*facts))
                found << path;
        }
    }
    found.sort();
    return found;
}

} // namespace sweetspot
