// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <utility>
#include <variant>

namespace foghorn {

// What went wrong, as a kind the program can act on and a detail a person can read. Kinds are the ones
// of the command line's JSON (see errorKindName()); the detail is English, one line, says what to do.
struct Error
{
    enum class Kind {
        Offline, // we have no network
        Dns,
        Connect,
        Tls,
        Timeout,
        TooLarge,
        Redirect,
        Http, // status, headers, or a transfer that came damaged
        Blocked, // a wall answered 403
        Syntax, // not JSON, not XML, not UTF-8
        Schema, // well-formed, but not this platform's shape
        Moved, // the page is another one now
        Storage,
        Usage, // the caller asked for something that can't be
    };
    Kind kind = Kind::Schema;
    QString detail;

    bool operator==(const Error &) const = default;
};

// Whether it says that what answers is not the page that was watched.
inline bool isShapeFailure(Error::Kind kind)
{
    return kind == Error::Kind::Syntax || kind == Error::Kind::Schema || kind == Error::Kind::Moved;
}

// A value, or why there is none.
template <typename T>
class Result
{
public:
    Result(T value)
        : m_content(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_content(std::in_place_index<1>, std::move(error))
    {
    }

    bool ok() const { return m_content.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T &value() const & { return std::get<0>(m_content); }
    T &value() & { return std::get<0>(m_content); }
    T value() && { return std::get<0>(std::move(m_content)); } // by value: safe in a range-for
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }
    const Error &error() const { return std::get<1>(m_content); }

private:
    std::variant<T, Error> m_content;
};

template <>
class Result<void>
{
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
        , m_ok(false)
    {
    }

    bool ok() const { return m_ok; }
    explicit operator bool() const { return m_ok; }
    const Error &error() const { return m_error; }

private:
    Error m_error;
    bool m_ok = true;
};

} // namespace foghorn

Q_DECLARE_METATYPE(foghorn::Error)
