/// The quotient rounded down, also for negative dividends; the divisor is positive.
func floorDivide<Number: BinaryInteger>(_ dividend: Number, _ divisor: Number) -> Number {
    let quotient = dividend / divisor
    return dividend % divisor < 0 ? quotient - 1 : quotient
}

/// The remainder in 0 ..< divisor, also for negative dividends; the divisor is positive.
func floorRemainder<Number: BinaryInteger>(_ dividend: Number, _ divisor: Number) -> Number {
    let remainder = dividend % divisor
    return remainder < 0 ? remainder + divisor : remainder
}
