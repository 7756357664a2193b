// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meaning/vector.h"

#include <QString>
#include <QtPlugin>

#include <cstdint>
#include <expected>
#include <memory>
#include <span>
#include <vector>

namespace volets {

// What the plugins give. They alone link the libraries that run networks and cut texts, so that the program starts
// without these, and does without them where nobody asks. There are two of them because SentencePiece may bring a
// Protocol Buffers of its own that gets in the way of ONNX Runtime's where both are linked by one object. What goes
// wrong is told in the words of the library that found it.

/// Cuts texts into the pieces that a network was trained with.
class Tokenizer
{
public:
    Tokenizer() = default;
    virtual ~Tokenizer() = default;
    Q_DISABLE_COPY_MOVE(Tokenizer)

    [[nodiscard]] virtual std::vector<int> pieces(const QString &text) const = 0;
    /// The signs for the beginning, the end, and what is unknown; −1: the tokenizer has none.
    [[nodiscard]] virtual int begin() const = 0;
    [[nodiscard]] virtual int end() const = 0;
    [[nodiscard]] virtual int unknown() const = 0;
};

/// Finds the vector of a text that was cut, of any length but 0. The same has the same vector, to the bit, on the same
/// machine.
class Network
{
public:
    Network() = default;
    virtual ~Network() = default;
    Q_DISABLE_COPY_MOVE(Network)

    [[nodiscard]] virtual std::expected<MeaningVector, QString> vector(std::span<const std::int64_t> pieces) = 0;
};

class TokenizerPlugin
{
public:
    using Loaded = std::expected<std::unique_ptr<Tokenizer>, QString>;

    TokenizerPlugin() = default;
    virtual ~TokenizerPlugin() = default;
    Q_DISABLE_COPY_MOVE(TokenizerPlugin)

    [[nodiscard]] virtual Loaded load(const QString &file) = 0;
};

class NetworkPlugin
{
public:
    using Loaded = std::expected<std::unique_ptr<Network>, QString>;

    NetworkPlugin() = default;
    virtual ~NetworkPlugin() = default;
    Q_DISABLE_COPY_MOVE(NetworkPlugin)

    [[nodiscard]] virtual Loaded load(const QString &file) = 0;
};

} // namespace volets

Q_DECLARE_INTERFACE(volets::TokenizerPlugin, "org.volets.TokenizerPlugin/1")
Q_DECLARE_INTERFACE(volets::NetworkPlugin, "org.volets.NetworkPlugin/1")
