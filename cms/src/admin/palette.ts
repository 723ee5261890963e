/** Boshan's glazes in place of Strapi's violet: river teal for actions, kiln brick for danger. */
export const lightColors = {
  primary100: '#E6F1F2',
  primary200: '#B9D8DB',
  primary500: '#2C8791',
  primary600: '#1F6F78',
  primary700: '#17565D',
  buttonPrimary500: '#2C8791',
  buttonPrimary600: '#1F6F78',
  danger100: '#FBEEEA',
  danger200: '#EDC4B8',
  danger500: '#B9573F',
  danger600: '#A6452F',
  danger700: '#873623',
  neutral100: '#FAF7F0',
  neutral150: '#F1ECE1',
  neutral200: '#E4DED2',
  // Strapi's own is too pale to be read on white (3.2 : 1).
  neutral500: '#6A6A7E',
};

export const darkColors = {
  primary100: '#12343A',
  primary200: '#1B4B52',
  primary500: '#5FB3BC',
  primary600: '#7CC7CF',
  primary700: '#A3DBE1',
  buttonPrimary500: '#2C8791',
  buttonPrimary600: '#1F6F78',
};
