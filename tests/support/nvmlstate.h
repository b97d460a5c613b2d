// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/gpu/nvmllibrary.h"
#include "tests/support/places.h"
#include "tests/support/testdata.h"

#include <QMap>
#include <QTemporaryDir>

#include <memory>

namespace sweetspot::test
{

/// What the fake NVML (tests/support/fakenvml.cpp) answers while this lives: cards 24 GB + 24 GB + 32 GB, the
/// first of them with everything that is asked for.
class NvmlState
{
public:
    explicit NvmlState(int cards = 1)
    {
        qputenv("SWEETSPOT_FAKE_NVML", file().toUtf8());
        set("driver", "580.65.06");
        set("cuda", "13000");
        set("count", QByteArray::number(cards));
        for (int i = 0; i < cards; ++i)
            addCard(i);
        write();
    }
    ~NvmlState() { qunsetenv("SWEETSPOT_FAKE_NVML"); }
    NvmlState(const NvmlState &) = delete;
    NvmlState &operator=(const NvmlState &) = delete;

    void operator()(const QByteArray &key, const QByteArray &value)
    {
        set(key, value);
        write();
    }
    void remove(const QByteArray &key)
    {
        m_values.remove(key);
        write();
    }
    /// How often a function was called since forget().
    int calls(const QByteArray &function) const
    {
        int count = 0;
        for (const QByteArray &line : readFile(file() + QStringLiteral(".calls")).split('\n'))
            count += line.startsWith(function + ' ') ? 1 : 0;
        return count;
    }
    void forget() { QFile::remove(file() + QStringLiteral(".calls")); }

    static std::shared_ptr<const NvmlLibrary> library() { return std::make_shared<NvmlLibrary>(fakeNvml()); }
    static std::shared_ptr<const NvmlLibrary> oldLibrary()
    {
        return std::make_shared<NvmlLibrary>(fakeOldNvml());
    }
    static nvml::Handle handle(std::uintptr_t card = 0) { return reinterpret_cast<nvml::Handle>(card + 1); }
    /// A clock that stands still: nothing is slow, however busy the machine is.
    static std::int64_t still() { return 0; }

private:
    QString file() const { return m_folder.filePath(QStringLiteral("nvml")); }
    void set(const QByteArray &key, const QByteArray &value) { m_values.insert(key, value); }
    void addCard(int i)
    {
        const QByteArray card = QByteArray::number(i) + '.';
        const bool large = i == 2;
        set(card + "name", large ? "NVIDIA GeForce RTX 5090" : "NVIDIA GeForce RTX 3090");
        set(card + "uuid", "GPU-" + QByteArray::number(i));
        set(card + "pci", "0:" + QByteArray::number(i + 1, 16) + ":0.0");
        set(card + "total", large ? "34359738368" : "25769803776");
        set(card + "reserved", "400000000");
        set(card + "free", "20000000000");
        set(card + "capability", large ? "120" : "86");
        set(card + "limit", "350000");
        set(card + "default.limit", "350000");
        set(card + "temperature", "64");
        set(card + "field.82", "78");
        set(card + "field.186", "321500");
        set(card + "power", "300000");
        set(card + "energy", "123456789");
        set(card + "clock", "1695");
        set(card + "memory.clock", "9501");
        set(card + "max.memory.clock", "9751");
        set(card + "bus.width", "384");
        set(card + "busy", "97");
        set(card + "reasons", "0x4");
        set(card + "compute.mode", "0");
        set(card + "display.active", "0");
        set(card + "display.mode", "0");
        set(card + "lanes", "16");
        set(card + "max.lanes", "16");
        set(card + "processes", "100:15000000000,200:1000000");
        set(card + "drawing", "");
    }
    void write() const
    {
        QByteArray text;
        for (auto value = m_values.begin(); value != m_values.end(); ++value)
            text += value.key() + ' ' + value.value() + '\n';
        writeFile(file(), text);
    }

    QTemporaryDir m_folder;
    QMap<QByteArray, QByteArray> m_values;
};

} // namespace sweetspot::test
