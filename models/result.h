// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sentence.h"

#include <QString>

#include <utility>
#include <variant>

namespace sweetspot
{

/// What kind of thing went wrong; decides exit codes and whether a cell or the whole run stops.
enum class ErrorCode {
    BadInput, ///< the person can fix it in a file or an option
    NotFound,
    Permission,
    Environment, ///< no engine, no disk, no network
    Io,
    Timeout,
    Cancelled,
    Server, ///< the inference server failed
    OutOfMemory,
    Protocol, ///< the server answered something we cannot use
    Busy, ///< somebody else holds the project or the port
    TooNew, ///< written by a newer program
};

/// A failure that crosses a boundary: one sentence a person can act on, and the detail for the log.
struct Error {
    ErrorCode code = ErrorCode::BadInput;
    Sentence sentence;
    QString detail;

    bool operator==(const Error &) const = default;
};

/// A value or an Error. Exceptions of parsers stay inside their codec; this is what leaves it.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::move(error))
    {
    }

    bool ok() const { return std::holds_alternative<T>(m_state); }
    explicit operator bool() const { return ok(); }

    const T &value() const & { return std::get<T>(m_state); }
    T &value() & { return std::get<T>(m_state); }
    T &&value() && { return std::get<T>(std::move(m_state)); }
    const T *operator->() const { return &std::get<T>(m_state); }
    T *operator->() { return &std::get<T>(m_state); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }

    const Error &error() const { return std::get<Error>(m_state); }

private:
    std::variant<T, Error> m_state;
};

using Status = Result<std::monostate>;
inline Status success()
{
    return Status(std::monostate{});
}

} // namespace sweetspot
