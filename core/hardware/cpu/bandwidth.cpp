// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/cpu/bandwidth.h"

#include "core/hardware/hostinfo.h"
#include "core/hardware/procfs.h"

#include <QDir>
#include <QSet>

#include <algorithm>
#include <atomic>
#include <barrier>
#include <chrono>
#include <cstdint>
#include <new>
#include <sys/mman.h>
#include <thread>

#if defined(__x86_64__)
#include <emmintrin.h>
#endif

namespace sweetspot
{

namespace
{

constexpr int kPasses = 12; // docs/measuring.md#memory-bandwidth
// Eight times a cache of 32 MB; with 134 MB a quarter of it stays in that cache and the figure is 9 % too high,
// 1 GiB gives the same as 256 MB within 1 % and takes memory from everybody else.
constexpr double kBuffer = 256e6; // bytes
constexpr double kCaches = 4; // at least four times the last-level cache
constexpr double kShareOfMemory = 0.25; // judgement: must not push anybody into swap

// Four independent sums, so that loads and not additions set the pace.
std::uint64_t readAll(const std::uint64_t *words, std::size_t count)
{
    std::uint64_t a = 0, b = 0, c = 0, d = 0;
    for (std::size_t i = 0; i + 4 <= count; i += 4) {
        a ^= words[i];
        b ^= words[i + 1];
        c ^= words[i + 2];
        d ^= words[i + 3];
    }
    return a ^ b ^ c ^ d;
}

#if defined(__x86_64__)
constexpr bool kCanFlush = true;
void flush(const std::uint64_t *words, std::size_t count)
{
    constexpr std::size_t kLine = 8; // words
    for (std::size_t i = 0; i < count; i += kLine)
        _mm_clflush(words + i);
    _mm_mfence();
}
#else
constexpr bool kCanFlush = false;
void flush(const std::uint64_t *, std::size_t) { }
#endif

class Mapping
{
public:
    explicit Mapping(std::size_t bytes)
        : m_bytes(bytes)
        , m_data(mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0))
    {
        if (m_data != MAP_FAILED)
            madvise(m_data, bytes, MADV_HUGEPAGE);
    }
    ~Mapping()
    {
        if (m_data != MAP_FAILED)
            munmap(m_data, m_bytes);
    }
    Mapping(const Mapping &) = delete;
    Mapping &operator=(const Mapping &) = delete;
    std::uint64_t *words() const
    {
        return m_data == MAP_FAILED ? nullptr : static_cast<std::uint64_t *>(m_data);
    }

private:
    std::size_t m_bytes;
    void *m_data;
};

} // namespace

std::optional<BandwidthResult> bandwidthOf(double bytes, const std::vector<double> &seconds)
{
    if (seconds.size() < 3)
        return std::nullopt;
    std::vector<double> rates;
    for (std::size_t i = 1; i < seconds.size(); ++i)
        if (seconds[i] > 0)
            rates.push_back(bytes / seconds[i]);
    if (rates.empty())
        return std::nullopt;
    std::sort(rates.begin(), rates.end());
    BandwidthResult result;
    result.passes = int(rates.size());
    result.bytesPerSecond = rates.back();
    result.median = rates[rates.size() / 2];
    result.spread = result.bytesPerSecond / result.median - 1;
    return result;
}

namespace
{

// What is read, where nothing else was asked for. @param overCache beyond which nothing stays in the cache
double bufferBytes(double overCache)
{
    const double bytes = kCanFlush ? kBuffer : std::max(kBuffer, overCache);
    const auto available = availableMemoryBytes();
    return available ? std::min(bytes, *available * kShareOfMemory) : bytes;
}

} // namespace

std::optional<BandwidthResult> measureReadBandwidth(int threads, double bytes, const std::stop_token &stop)
{
    threads = std::max(1, threads);
    const double overCache = kCaches * lastLevelCacheBytes().value_or(0);
    if (bytes <= 0)
        bytes = bufferBytes(overCache);
    const std::size_t each = std::size_t(bytes / threads / 4096) * 512; // words for each thread, whole pages
    if (each == 0)
        return std::nullopt;
    const bool cached = bytes < overCache; // part of it would still be there from the pass before
    const Mapping mapping(each * 8 * std::size_t(threads));
    if (!mapping.words())
        return std::nullopt;
    // Each thread stamps its own part: on a busy machine the one that waits for them may be late by a whole
    // pass.
    struct Span {
        std::chrono::steady_clock::time_point begin, end;
    };
    std::vector<Span> spans(static_cast<std::size_t>(threads));
    std::vector<double> seconds;
    std::barrier meet(threads + 1);
    std::atomic<bool> over{false};
    std::atomic<std::uint64_t> sink{0}; // keeps the reads from being optimised away
    std::vector<std::jthread> workers;
    for (int t = 0; t < threads; ++t)
        workers.emplace_back([&, t] {
            std::uint64_t *const part = mapping.words() + std::size_t(t) * each;
            for (std::size_t i = 0; i < each; i += 8) // touched first by the thread that reads it
                part[i] = i * 0x9e3779b97f4a7c15u;
            while (true) {
                if (cached)
                    flush(part, each);
                meet.arrive_and_wait();
                if (over)
                    return;
                Span &span = spans[std::size_t(t)];
                span.begin = std::chrono::steady_clock::now();
                sink += readAll(part, each);
                span.end = std::chrono::steady_clock::now();
                meet.arrive_and_wait();
            }
        });
    for (int pass = 0; pass < kPasses && !stop.stop_requested(); ++pass) {
        meet.arrive_and_wait();
        meet.arrive_and_wait();
        const auto begin = std::min_element(spans.begin(), spans.end(), [](const Span &x, const Span &y) {
            return x.begin < y.begin;
        })->begin;
        const auto end = std::max_element(spans.begin(), spans.end(), [](const Span &x, const Span &y) {
            return x.end < y.end;
        })->end;
        seconds.push_back(std::chrono::duration<double>(end - begin).count());
    }
    over = true;
    meet.arrive_and_wait();
    workers.clear();
    if (stop.stop_requested())
        return std::nullopt;
    return bandwidthOf(double(each) * 8 * threads, seconds);
}

std::optional<double> lastLevelCacheBytes(const QString &root)
{
    const QDir cpus(root + QStringLiteral("/sys/devices/system/cpu"));
    int deepest = 0;
    double sum = 0;
    QSet<QByteArray> seen;
    for (const QString &cpu : cpus.entryList({QStringLiteral("cpu[0-9]*")}, QDir::Dirs)) {
        const QDir caches(cpus.filePath(cpu) + QStringLiteral("/cache"));
        for (const QString &index : caches.entryList({QStringLiteral("index*")}, QDir::Dirs)) {
            const auto field = [&](const char *name) {
                return readSmallFile(caches.filePath(index) + QLatin1Char('/') + QLatin1String(name)).trimmed();
            };
            const int level = field("level").toInt();
            QByteArray size = field("size");
            if (field("type") == "Instruction" || level == 0 || size.isEmpty())
                continue;
            const double unit = size.endsWith('K') ? 1024 : size.endsWith('M') ? 1048576 : 1;
            if (unit > 1)
                size.chop(1);
            if (level > deepest) {
                deepest = level;
                sum = 0;
                seen.clear();
            }
            const QByteArray shared = field("shared_cpu_list");
            if (level == deepest && !seen.contains(shared)) {
                seen << shared;
                sum += size.toDouble() * unit;
            }
        }
    }
    return sum > 0 ? std::optional<double>(sum) : std::nullopt;
}

} // namespace sweetspot
